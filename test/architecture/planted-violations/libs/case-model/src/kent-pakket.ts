/** Breaks: case-model-is-bare */
import type { Injectable } from '@nestjs/common';
export type X = typeof Injectable;
