/**
 * Search in Chinese names without a text index: by any two characters in a row, by pinyin in full
 * or by its initials, in any mixture, whatever the width, case or script variant. Names are stored
 * with tokens in one indexed field, plain or blinded; a query is equality on those tokens alone, so
 * it runs on every database of the portable subset.
 */
@NullMarked
package org.kehu.kit.search;

import org.jspecify.annotations.NullMarked;
