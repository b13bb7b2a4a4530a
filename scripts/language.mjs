// Messages of the scripts, in the language of the terminal: Chinese or English.
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

export const isChinese = /^zh/i.test(locale);

/** @param {string} english @param {string} chinese */
export const say = (english, chinese) => (isChinese ? chinese : english);
