package org.kehu.visit.customerreport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells; null for a section that was not written yet.
 *
 * @param majorCases empty when the customer has none
 * @param yields empty when the customer has no such product
 */
public record ReportContent(
    @Nullable String services,
    @Nullable String claims,
    @Nullable List<CaseProgress> majorCases,
    @Nullable List<ProductYield> yields,
    @Nullable String newServices,
    @Nullable String marketNews) {

  /** Nothing written yet. */
  static final ReportContent EMPTY = new ReportContent(null, null, null, null, null, null);

  public ReportContent {
    majorCases = majorCases == null ? null : List.copyOf(majorCases);
    yields = yields == null ? null : List.copyOf(yields);
  }

  /** Which of the wanted sections are not written, in their order. */
  List<ReportSection> missing(Collection<ReportSection> wanted) {
    List<ReportSection> missing = new ArrayList<>();
    for (ReportSection section : ReportSection.values()) {
      if (wanted.contains(section) && part(section) == null) {
        missing.add(section);
      }
    }
    return missing;
  }

  private @Nullable Object part(ReportSection section) {
    return switch (section) {
      case SERVICES -> services;
      case CLAIMS -> claims;
      case MAJOR_CASES -> majorCases;
      case YIELDS -> yields;
      case NEW_SERVICES -> newServices;
      case MARKET_NEWS -> marketNews;
    };
  }

  /** Products whose time ends before it begins. */
  List<String> impossibleYields() {
    return yields == null
        ? List.of()
        : yields.stream()
            .filter(ProductYield::endsBeforeItBegins)
            .map(ProductYield::product)
            .toList();
  }
}
