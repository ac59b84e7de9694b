/** Words that passwords people think up are made of, most of all those with digits and signs hung on. Lower case, letters alone. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  a aa abc abcd abcde abcdef admin adminadmin administrator always and angel anna apple arsenal asd asdf asdfg
  asdfgh asdfghjkl autumn azerty baby bailey banana baseball basketball batman battery beautiful blink bubbles
  buster butterfly change changeme charlie cheese chelsea chocolate company computer cookie correct crm default
  demo diamond dragon eagle easy enter everton fairlead family flower football forever freedom friend friends
  george ginger god good google guest hallo hallowelt hannah harley haslo hello helloworld hockey horse hunter i
  iloveyou internet is jakub jasmine jennifer jessica jesus jezus jordan joshua junior justin killer king kocham
  kochamcie letmein liverpool login lol london love lovely loveme lover madzia mama mamatata manager manchester
  marina master matrix matthew me michael michelle mistrz monkey mother mustang my nicole nimda ninja orange pa
  pass passw passwd password passwort patrick peanut pepper pepsi please pokemon polska princess public purple qaz
  qazwsx qazwsxedc qwe qwer qwert qwerty qwertyu qwertyui qwertyuiop qwertz qwertzuiop rockyou root sales samantha
  samsung secret security sekret server shadow soccer sophie spring staple starwars summer sunshine superman
  supersecret superuser sweet taylor temp temppassword test tester testing the thomas tigger trustno trustnoone
  user username warszawa welcome whatever william winter woaini wsx xxx you your zaq zaqwsx zaqxsw zxc zxcv zxcvb
  zxcvbn zxcvbnm
  `
    .trim()
    .split(/\s+/u),
);

/** Rows of keys, and other orders that are walked along. */
export const WALKS: readonly string[] = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop[]",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl;'",
  "zxcvbnm,./",
  "!@#$%^&*()_+",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "zaq12wsx",
];
