/** Breaks: connector-kit-is-bare */
export { Injectable } from '@nestjs/common';
