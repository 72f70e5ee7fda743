package org.kehu.customer.majormatter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.policy.PolicyKind;

/**
 * To whom major matters are reported, and how soon (C-20).
 *
 * @param informationDepartment id of the department that has them all
 * @param reportWithinDays in so many days after it happened
 * @param takeInWithinHours in which the information department takes a report in
 */
public record MajorMatterPolicy(
    @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String informationDepartment,
    @Min(0) @Max(90) int reportWithinDays,
    @Min(1) @Max(720) int takeInWithinHours) {

  /** The kind of policy. */
  public static final PolicyKind<MajorMatterPolicy> KIND =
      PolicyKind.of("customer-major-matter", MajorMatterPolicy.class)
          .title("重大事项报告规定", "Reporting major matters")
          .help(
              "informationDepartment:接收重大事项的信息部(部门编号);reportWithinDays:事项发生后"
                  + "须在多少天内报告;takeInWithinHours:信息部须在多少小时内接收。",
              "informationDepartment: id of the department that takes them in; reportWithinDays:"
                  + " days after it happened; takeInWithinHours: hours for taking a report in.")
          .ownedBy("customer");

  boolean isLate(LocalDate happenedOn, LocalDate today) {
    return happenedOn.plusDays(reportWithinDays).isBefore(today);
  }

  Instant takeInBy(Instant reportedAt) {
    return reportedAt.plus(Duration.ofHours(takeInWithinHours));
  }
}
