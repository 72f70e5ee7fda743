package org.kehu.survey.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people write in a report; empty texts are to be filled before it is submitted.
 *
 * @param summary 概述
 * @param findings 分析与结论
 * @param measures 纠正和预防措施 for what is below the target (catalogue S-10)
 * @param departments who gets it once it is approved (发放部门; ISO 10004)
 */
public record ReportContent(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 10_000) String summary,
    @Size(max = 10_000) String findings,
    @Size(max = 10_000) String measures,
    @Size(max = 50) Set<@NotNull @Pattern(regexp = DEPARTMENT) String> departments) {

  /** Ids of departments, as the staff directory has them. */
  public static final String DEPARTMENT = "[a-z0-9][a-z0-9-]{0,63}";

  public ReportContent {
    summary = summary == null ? "" : summary.strip();
    findings = findings == null ? "" : findings.strip();
    measures = measures == null ? "" : measures.strip();
    departments = departments == null ? Set.of() : Set.copyOf(new TreeSet<>(departments));
  }
}
