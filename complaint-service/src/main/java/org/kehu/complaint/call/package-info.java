/** Calls that come in: rings, words, answers, promises to call back (来电, P-59 to P-63). */
@NullMarked
package org.kehu.complaint.call;

import org.jspecify.annotations.NullMarked;
