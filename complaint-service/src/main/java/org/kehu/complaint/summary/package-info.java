/** What comes in, summed up by day and class (日常问题汇总, P-64, P-65, P-68). */
@NullMarked
package org.kehu.complaint.summary;

import org.jspecify.annotations.NullMarked;
