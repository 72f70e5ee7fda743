/** Results (结果): scores with formula, version and n, counted from the responses. */
@NullMarked
package org.kehu.survey.result;

import org.jspecify.annotations.NullMarked;
