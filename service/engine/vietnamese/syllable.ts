import { parted } from './tone.js';

const VOWELS = 'aăâeêioôơuưy';
const INITIAL = new RegExp(`^(b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?([${VOWELS}].*)$`);

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** All that can follow an initial, without tone. */
const RIMES = words(`
  a ai ao au ay âu ây e eo ê êu i ia iu iêu o oa oai oao oay oe oeo oi ô ôi ơ ơi
  u ua uê ui uôi uy uya uyu uơ uây ư ưa ưi ưu ươi ươu y yêu
  am ap an at ang ac anh ach ăm ăp ăn ăt ăng ăc âm âp ân ât âng âc em ep en et eng ec êm êp ên êt ênh êch
  im ip in it inh ich om op on ot ong oc ôm ôp ôn ôt ông ôc ơm ơp ơn ơt um up un ut ung uc ưm ưt ưng ưc
  iêm iêp iên iêt iêng iêc yêm yên yêt yêng uôm uôn uôt uông uôc ươm ươp ươn ươt ương ươc
  oam oap oan oat oang oac oanh oach oăm oăp oăn oăt oăng oăc oen oet oong ooc
  uân uât uâng uênh uêch uyn uyp uyt uynh uych uyên uyêt
`);

/** Behind `qu`, whose u is part of the initial. */
const RIMES_QU = words(`
  a ai ao au ay an at ang ac anh ach ăm ăp ăn ăt ăng ăc ân ât ây e eo en et ê ên êt ênh êch i in it ich y yt ynh ych yên yêt
  ơ ơi ôc
`);

/** Written once only: `giêng`, `giết` for gi + iêng, gi + iêt. */
const RIMES_GI = words('êng êt êc ên');

/** Before e, ê, i, y the sounds c, g, ng are spelt k, gh, ngh, and only there. */
const SOFT: Record<string, RegExp> = { k: /^[eêiy]/, gh: /^[eêi]/, ngh: /^[eêi]/ };
const HARD: Record<string, RegExp> = { c: /^[eêiy]/, g: /^[eê]/, ng: /^[eêiy]/ };

/**
 * Whether a word can be one syllable of Vietnamese: a known initial and rime, at most one tone, one that its end allows, over the
 * letter where one of the two ways of writing puts it.
 */
export function isSyllable(word: string): boolean {
  if (word.length > LONGEST) return false;
  const { letters, tone, tones } = parted(word.toLowerCase());
  if (tones > 1) return false;
  if (/(?:[ptc]|ch)$/.test(letters) && tone !== 'sac' && tone !== 'nang') return false;
  if (letters === 'gi') return true;
  const [, initial = '', rime = ''] = INITIAL.exec(letters) ?? [];
  if (!isRime(initial, rime)) return false;
  return tones === 0 || tonePlaces(rime).includes(toneAt(word) - initial.length);
}

function isRime(initial: string, rime: string): boolean {
  if (rime === '' || (SOFT[initial] && !SOFT[initial].test(rime)) || HARD[initial]?.test(rime)) return false;
  if (initial === 'qu') return RIMES_QU.has(rime);
  // `yê` stands where nothing precedes, `iê` where something does.
  if (initial === '' ? rime.startsWith('iê') : rime.startsWith('yê')) return false;
  return RIMES.has(rime) || (initial === 'gi' && RIMES_GI.has(rime));
}

/** `nghiêng` with its marks apart, and room to spare. */
const LONGEST = 16;

/** Which letter carries the tone. */
const toneAt = (word: string) => [...word.normalize('NFC')].findIndex((letter) => parted(letter).tones > 0);

/** Over which letters of a rime the tone may stand. */
function tonePlaces(rime: string): number[] {
  const vowels = rime.replace(/[^aăâeêioôơuưy]+$/, '');
  if (vowels !== rime) return [vowels.length - 1];
  if (/^(?:oa|oe|uy)$/.test(rime)) return [0, 1];
  return [vowels.length === 3 || /^(?:uê|uơ)$/.test(rime) ? 1 : 0];
}
