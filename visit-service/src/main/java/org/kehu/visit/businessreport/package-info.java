/** What a department reports to its superior each month (经营情况报告): business, expenses, analyses. */
@NullMarked
package org.kehu.visit.businessreport;

import org.jspecify.annotations.NullMarked;
