/** Names by language group, made up from common given names and family names. Nobody is meant by any combination. */
export interface Naamstam {
  land: string;
  /** ISO 639 code. */
  taal: string;
  mannen: readonly string[];
  vrouwen: readonly string[];
  families: readonly string[];
}

const rij = (tekst: string): readonly string[] => tekst.split(',');

const ARABISCH: Naamstam = {
  land: 'Syrië', taal: 'ar',
  mannen: rij('Mohammad,Ahmad,Omar,Khaled,Youssef,Hassan,Ibrahim,Mahmoud,Abdulrahman,Tarek,Bilal,Fadi,Samir,Ziad,Nour Eddin,Rami,Wael,Anas,Hamza,Saleh'),
  vrouwen: rij('Fatima,Aya,Rana,Huda,Samar,Lina,Hiba,Nour,Rasha,Maryam,Bushra,Safa,Amal,Dima,Rima,Zainab,Sawsan,Ghada,Nabila,Layal'),
  families: rij('Al-Masri,Al-Khatib,Haddad,Darwish,Al-Sayed,Najjar,Khalil,Shaheen,Kassab,Al-Hakimi,Al-Qadi,Mohsen,Hamdan,Barakat,Al-Ahmad,Zaidan,Touma,Sabbagh,Al-Jassem,Issa,Khoury,Al-Omari,Mansour,Qasim'),
};
const TIGRINYA: Naamstam = {
  land: 'Eritrea', taal: 'ti',
  mannen: rij('Berhane,Filmon,Yonas,Habtom,Mehari,Robel,Tesfay,Kidane,Dawit,Amanuel,Samuel,Abel,Biniam,Yemane,Zerai,Goitom,Mussie,Aron'),
  vrouwen: rij('Selam,Feven,Winta,Rahwa,Senait,Yordanos,Luwam,Helen,Tirhas,Azeb,Bisrat,Eden,Freweini,Letebrhan,Mihret,Saba,Semhar,Almaz'),
  families: rij('Mebrahtu,Ghebre,Tekle,Kahsay,Haile,Habte,Tesfamariam,Asfaha,Woldu,Gebremedhin,Berhe,Hagos,Araya,Kifle,Negash,Okbay,Sium,Teklemariam,Weldeab,Zemikael'),
};
const TURKS: Naamstam = {
  land: 'Turkije', taal: 'tr',
  mannen: rij('Mustafa,Mehmet,Emre,Ömer,Hüseyin,Çağlar,Barış,Yiğit,Oğuz,Serkan,Kemal,İsmail,Tolga,Uğur,Selçuk,Volkan'),
  vrouwen: rij('Elif,Zeynep,Özlem,Şule,Gül,Ayşe,Çiğdem,Esra,Büşra,Meryem,Tuğba,Sevgi,Yıldız,Nurgül,Dilek,Hatice'),
  families: rij('Yılmaz,Kaya,Demir,Öztürk,Şahin,Çelik,Doğan,Aydın,Koç,Güneş,Aslan,Özdemir,Kılıç,Şimşek,Bulut,Erdoğdu,Taş,Yıldırım'),
};
const DARI: Naamstam = {
  land: 'Afghanistan', taal: 'fa',
  mannen: rij('Ahmad Zia,Najib,Sayed,Rahim,Farhad,Jawad,Mirwais,Habib,Nasir,Zabihullah,Esmat,Hamid,Qais,Wahid,Edris,Abdul Basir'),
  vrouwen: rij('Laila,Nilofar,Shabnam,Zahra,Farida,Maliha,Parwana,Roya,Storai,Wazhma,Frozan,Hosna,Sahar,Yalda,Zohal,Gulsom'),
  families: rij('Rahimi,Noori,Popal,Azizi,Ahmadi,Hashimi,Karimi,Wardak,Sultani,Stanikzai,Haidari,Ibrahimi,Mohammadi,Safi,Qaderi,Nazari,Yousufi,Zadran'),
};
const PERZISCH: Naamstam = {
  land: 'Iran', taal: 'fa',
  mannen: rij('Reza,Amir,Hossein,Kaveh,Arash,Farhad,Behrouz,Navid,Sina,Ehsan,Mehdi,Omid,Pouya,Saeed'),
  vrouwen: rij('Nasrin,Shirin,Maryam,Leila,Azadeh,Mahsa,Nazanin,Parisa,Samira,Shabnam,Taraneh,Yasaman,Elaheh,Negar'),
  families: rij('Moradi,Jafari,Rezaei,Hosseini,Tehrani,Ghorbani,Shirazi,Kazemi,Rostami,Sadeghi,Bagheri,Mousavi,Akbari,Esfahani,Farahani,Zand'),
};
const OEKRAIENS: Naamstam = {
  land: 'Oekraïne', taal: 'uk',
  mannen: rij('Oleksandr,Andriy,Dmytro,Serhiy,Taras,Bohdan,Vasyl,Mykola,Yuriy,Ihor,Pavlo,Roman,Maksym,Yevhen'),
  vrouwen: rij('Oksana,Olena,Iryna,Nataliya,Tetyana,Halyna,Yuliya,Svitlana,Kateryna,Lyudmyla,Mariya,Nadiya,Zoryana,Anastasiya'),
  families: rij('Shevchenko,Kovalenko,Bondarenko,Tkachenko,Kravchuk,Melnyk,Boyko,Savchuk,Lysenko,Moroz,Hrytsenko,Petrenko,Rudenko,Zinchenko,Koval,Oliynyk'),
};
const SOMALISCH: Naamstam = {
  land: 'Somalië', taal: 'so',
  mannen: rij('Abdi,Abdirahman,Mohamed,Farah,Ahmed,Hassan,Ismail,Mahad,Nuur,Yusuf,Liban,Guled,Bashir,Warsame'),
  vrouwen: rij('Amina,Hodan,Ifrah,Khadija,Nasra,Sahra,Ubah,Fowsiya,Hibo,Idil,Ladan,Maryan,Sagal,Zamzam'),
  families: rij('Warsame Ali,Abdi Hassan,Farah Nur,Jama Osman,Mohamud Adan,Yusuf Aden,Ismail Duale,Hersi Guled,Omar Samatar,Elmi Roble,Ahmed Shire,Abdulle Gedi'),
};
const SPAANS: Naamstam = {
  land: 'Colombia', taal: 'es',
  mannen: rij('José Luis,Andrés,Carlos,Sebastián,Julián,Óscar,Raúl,Iván,Hernán,Camilo,Fabián,Jesús'),
  vrouwen: rij('María José,Lucía,Paola,Ángela,Mónica,Sofía,Verónica,Inés,Yolanda,Catalina,Belén,Noemí'),
  families: rij('García,Muñoz,Rodríguez,Peña,Ramírez,Ibáñez,Gómez,Núñez,Cárdenas,Zúñiga,Mejía,Ordóñez,Vélez,Quiñones'),
};

/** With weights: the larger groups stand more than once. */
export const NAAMSTAMMEN: readonly Naamstam[] = [
  ARABISCH, ARABISCH, ARABISCH, ARABISCH, TIGRINYA, TIGRINYA, TIGRINYA, TURKS, TURKS, TURKS, DARI, DARI, PERZISCH, PERZISCH, OEKRAIENS, SOMALISCH, SPAANS,
];

/** Particles that some carry before the family name; kept in `voorvoegsel` by COA. */
export const VOORVOEGSELS: readonly string[] = ['el', 'al', 'van', 'de'];

export const KINDERNAMEN: readonly string[] = rij('Adam,Lina,Yara,Sami,Noa,Eden,Deniz,Ali,Mila,Zain,Hana,Musa,Rayan,Sofia,Elias,Nadia');
