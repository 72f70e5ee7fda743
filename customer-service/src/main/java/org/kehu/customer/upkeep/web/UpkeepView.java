package org.kehu.customer.upkeep.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.upkeep.Cause;
import org.kehu.customer.upkeep.Matter;
import org.kehu.customer.upkeep.MonthlyAdditions;
import org.kehu.customer.upkeep.OpenUpdate;
import org.kehu.customer.upkeep.Renewal;
import org.kehu.customer.upkeep.Review;
import org.kehu.customer.upkeep.UpkeepDesk;
import org.kehu.customer.upkeep.UpkeepItem;
import org.kehu.customer.upkeep.UpkeepPlan;
import org.kehu.customer.upkeep.UpkeepSheet;
import org.kehu.kit.policy.PolicyUse;

/**
 * How far a file is up to date (客户信息更新情况).
 *
 * @param updaterId the designated person, else the owner; absent for the department
 * @param resting whether nothing is asked, since the customer is lost
 * @param nextReviewAt absent while a review is due
 * @param reviews newest first
 * @param additions how often material came, newest month first
 */
@Schema(name = "Upkeep")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UpkeepView(
    String customerId,
    @Schema(example = "KH-2026-000123") String number,
    @Nullable String updaterId,
    boolean resting,
    List<ItemView> items,
    @Nullable Instant overdueSince,
    Instant reviewedAt,
    @Nullable Instant nextReviewAt,
    @Nullable WorkView openReview,
    List<ReviewView> reviews,
    List<MonthView> additions,
    PolicyUse policy) {

  /**
   * How far a matter is up to date.
   *
   * @param nextAt when it is to be renewed; absent while it is due, or when time never says so
   */
  @Schema(name = "UpkeepItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemView(
      Matter matter,
      Instant renewedAt,
      Renewal how,
      @Nullable String by,
      @Nullable Instant nextAt,
      @Nullable WorkView open) {

    static ItemView of(UpkeepItem item, UpkeepPlan plan) {
      OpenUpdate open = item.open();
      return new ItemView(
          item.matter(),
          item.renewedAt(),
          item.how(),
          item.by(),
          open == null ? plan.nextAfter(item.matter(), item.renewedAt()).orElse(null) : null,
          WorkView.of(open));
    }
  }

  /**
   * What is to be done.
   *
   * @param role whose work it is; absent for the designated person
   */
  @Schema(name = "UpkeepWork")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WorkView(
      Cause cause,
      Instant since,
      Instant until,
      boolean overdue,
      @Nullable @Schema(example = "supervisor") String role,
      @Nullable String note) {

    static @Nullable WorkView of(@Nullable OpenUpdate open) {
      return open == null
          ? null
          : new WorkView(
              open.cause(), open.since(), open.until(), open.overdue(), open.role(), open.note());
    }
  }

  /** A review that was made (定期审核). */
  @Schema(name = "UpkeepReview")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReviewView(
      Instant at, String by, Set<Matter> outdated, String finding, @Nullable String tidied) {

    static ReviewView of(Review review) {
      return new ReviewView(
          review.at(), review.by(), review.outdated(), review.finding(), review.tidied());
    }
  }

  /** How often material came in a month. */
  @Schema(name = "UpkeepMonth")
  record MonthView(@Schema(example = "2026-11") String month, int additions) {

    static MonthView of(MonthlyAdditions one) {
      return new MonthView(one.month(), one.additions());
    }
  }

  static UpkeepView of(UpkeepSheet sheet, UpkeepDesk.Terms terms) {
    UpkeepPlan plan = terms.plan();
    OpenUpdate review = sheet.reviewing().open();
    Instant lastAt = sheet.reviewing().lastAt();
    return new UpkeepView(
        sheet.id(),
        sheet.number(),
        sheet.updaterId(),
        sheet.isResting(),
        sheet.items().stream().map(item -> ItemView.of(item, plan)).toList(),
        sheet.overdueSince(),
        lastAt,
        review == null ? plan.reviewAfter(lastAt) : null,
        WorkView.of(review),
        sheet.reviewing().kept().reversed().stream().map(ReviewView::of).toList(),
        sheet.additions().reversed().stream().map(MonthView::of).toList(),
        terms.policy());
  }
}
