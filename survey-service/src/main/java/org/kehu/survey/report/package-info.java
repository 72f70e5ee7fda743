/** Satisfaction analysis reports (顾客满意度调查分析报告): drafted, approved, distributed. */
@NullMarked
package org.kehu.survey.report;

import org.jspecify.annotations.NullMarked;
