package org.kehu.customer.analysisreport;

/**
 * What the author concludes from one section.
 *
 * @param section its code in the template
 */
public record Finding(String section, String text) {}
