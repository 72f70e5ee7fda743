package org.kehu.survey.spotcheck.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.spotcheck.DrawnCase;
import org.kehu.survey.spotcheck.Finding;
import org.kehu.survey.spotcheck.SpotCheck;
import org.kehu.survey.spotcheck.SpotCheckStatus;
import org.kehu.survey.standard.ServiceStandard;
import org.kehu.survey.standard.StandardArea;

/** A spot check as callers read it. */
@Schema(name = "SpotCheck")
record SpotCheckView(
    String id,
    @Schema(example = "CC-2026-0001") String number,
    SpotCheckStatus status,
    @Schema(example = "customer-service") String departmentId,
    @Schema(example = "2026-11") String period,
    @Schema(description = "With it the same sample is drawn again", example = "20261130") long seed,
    @Schema(description = "Cases that it was drawn from", example = "231") long eligible,
    @Schema(description = "Version of the rule service-standard when drawn", example = "0")
        int standardVersion,
    List<ItemView> standard,
    List<CaseView> cases,
    @Nullable @Schema(description = "Mean of the cases checked, in percent", example = "94")
        Integer percent,
    @Schema(description = "Percent of each area") List<AreaView> areas,
    @Nullable Instant completedAt,
    Instant createdAt,
    Instant changedAt) {

  /** A requirement of the standard. */
  @Schema(name = "StandardItem")
  record ItemView(
      @Schema(example = "greeting") String code,
      StandardArea area,
      @Schema(example = "主动问候，表明身份，耐心倾听，不打断客户。") String requirement,
      @Schema(example = "15") int points) {

    static ItemView of(ServiceStandard.Item item) {
      return new ItemView(item.code(), item.area(), item.requirement(), item.points());
    }
  }

  /** A case of the sample. */
  @Schema(name = "CheckedCase")
  record CaseView(
      String caseId,
      @Nullable @Schema(example = "st-chen-kefu") String staffId,
      @Nullable @Schema(description = "Of all points; absent until checked", example = "96")
          Integer percent,
      @Nullable @Schema(example = "{\"greeting\": 15}") Map<String, Integer> points,
      @Nullable @Schema(example = "记录完整，回访及时。") String remark,
      @Nullable @Schema(example = "st-zhou-zhuguan") String checkedBy) {

    static CaseView of(DrawnCase one) {
      Finding found = one.finding();
      return new CaseView(
          one.caseId(),
          one.staffId(),
          found == null ? null : found.percent(),
          found == null ? null : found.points(),
          found == null ? null : found.remark(),
          found == null ? null : found.by());
    }
  }

  /** One area. */
  @Schema(name = "CheckedArea")
  record AreaView(StandardArea area, @Schema(example = "97") int percent) {}

  static SpotCheckView of(SpotCheck check) {
    return new SpotCheckView(
        check.id(),
        check.number(),
        check.status(),
        check.departmentId(),
        check.period(),
        check.seed(),
        check.eligible(),
        check.standardVersion(),
        check.standard().items().stream().map(ItemView::of).toList(),
        check.cases().stream().map(CaseView::of).toList(),
        check.percent(),
        check.areas().entrySet().stream()
            .map(area -> new AreaView(area.getKey(), area.getValue()))
            .toList(),
        check.completedAt(),
        check.createdAt(),
        check.changedAt());
  }
}
