/** Refusals as RFC 9457 problem details, in Chinese and English. */
@NullMarked
package org.kehu.kit.problem;

import org.jspecify.annotations.NullMarked;
