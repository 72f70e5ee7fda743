package org.kehu.visit.customerreport;

/**
 * How far a major case of the customer has come.
 *
 * @param caseNumber human number of the case
 */
public record CaseProgress(String caseNumber, String progress) {}
