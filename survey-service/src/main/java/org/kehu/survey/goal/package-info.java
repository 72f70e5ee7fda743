/** Goals of the year (年度工作目标), split by quarter and month. */
@NullMarked
package org.kehu.survey.goal;

import org.jspecify.annotations.NullMarked;
