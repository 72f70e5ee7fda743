package org.kehu.customer.analysisreport;

import java.util.List;

/** What an author writes: findings and measures, all of them. */
public record WriteReport(List<Finding> findings, List<Measure> measures) {

  public WriteReport {
    findings = List.copyOf(findings);
    measures = List.copyOf(measures);
  }
}
