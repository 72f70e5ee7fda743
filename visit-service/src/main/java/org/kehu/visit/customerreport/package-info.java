/**
 * What customers are told of regularly (客户定期报告): how they were served, what became of their claims
 * and major cases, what their products yield, what is new; by policy for each grade.
 */
@NullMarked
package org.kehu.visit.customerreport;

import org.jspecify.annotations.NullMarked;
