/**
 * Reports of customer analysis (客户数据分析报告): drafted when a stretch of months is over or on request
 * by the company's template (X-07, F-04), and what follows from them.
 */
@NullMarked
package org.kehu.customer.analysisreport;

import org.jspecify.annotations.NullMarked;
