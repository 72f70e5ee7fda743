package org.kehu.visit.activity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.kehu.visit.activity.Activity;
import org.kehu.visit.activity.Work;
import org.kehu.visit.visit.VisitPurpose;

/** A day's work, person by person. */
@Schema(name = "DayOfWork", description = "What was done on a day against the target (活动量)")
record ActivityView(@Schema(example = "2026-11-27") LocalDate day, List<PersonView> items) {

  @Schema(name = "PersonsDay", description = "What somebody did on the day")
  record PersonView(
      @Schema(example = "st-feng-dakehu") String staffId,
      @Schema(description = "Visits that took place (拜访)") int visits,
      @Schema(description = "To win new customers among them (开发新客户)") int developing,
      @Schema(description = "To keep old ones among them (维护老客户)") int maintaining,
      @Schema(description = "Contacts of follow-ups (跟进)") int followUps,
      @Schema(description = "Revisits made (回访)") int revisits,
      @Schema(description = "Customers received (接待)") int receptions,
      @Schema(description = "What of it counts towards the target") int reached,
      @Schema(description = "Target of the day (指标); 0 on a day off") int target,
      @Schema(description = "Reached less target (差额)") int difference) {

    static PersonView of(Activity activity) {
      return new PersonView(
          activity.staffId(),
          activity.of(Work.VISIT),
          activity.visitsFor(VisitPurpose.DEVELOPMENT),
          activity.visitsFor(VisitPurpose.MAINTENANCE),
          activity.of(Work.FOLLOW_UP),
          activity.of(Work.REVISIT),
          activity.of(Work.RECEPTION),
          activity.reached(),
          activity.target(),
          activity.difference());
    }
  }

  static ActivityView of(LocalDate day, List<Activity> activities) {
    return new ActivityView(day, activities.stream().map(PersonView::of).toList());
  }
}
