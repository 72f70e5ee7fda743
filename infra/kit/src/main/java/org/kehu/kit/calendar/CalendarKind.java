package org.kehu.kit.calendar;

import java.util.Locale;
import org.kehu.kit.policy.LocalText;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/** The working calendar as a kind of rule, shared by all services and kept by customer-service. */
public final class CalendarKind {

  /** P-30 with China's holidays of 2026; presets for K-15 and the usual variants. */
  public static final PolicyKind<CalendarPolicy> CALENDAR =
      PolicyKind.of("calendar", CalendarPolicy.class)
          .title("工作日历", "Working calendar")
          .help(
              "seasons 为各季节的起始月日和工作时段,workingDays 为上班的星期,holidays 为节假日(起止日均含),"
                  + "makeUpDays 为调休上班日,known 为节假日表已确定的日期范围。新的一年公布后,请同时补充节假日、"
                  + "调休日并延长 known;超出 known 的期限均为暂定。",
              "seasons: start (MM-dd) and hours of each season; workingDays: weekdays worked;"
                  + " holidays: days off, both ends included; makeUpDays: days worked in exchange;"
                  + " known: the dates for which that table is complete. When a new year is"
                  + " announced add its holidays and make-up days and extend known; deadlines"
                  + " beyond it are provisional.")
          .preset("morning-meeting", "八点晨会即上班", "The day starts with the meeting at eight")
          .preset("five-day-week", "周六休息", "Saturday off")
          .preset("round-the-clock", "全天候", "Around the clock")
          .check(value ->
              CalendarCheck.faultsOf(value).stream().map(CalendarKind::policyFault).toList())
          .ownedBy("customer");

  private CalendarKind() {}

  private static PolicyFault policyFault(CalendarFault fault) {
    return new PolicyFault(
        fault.pointer(),
        fault.code(),
        new LocalText(fault.message(Locale.CHINESE), fault.message(Locale.ENGLISH)));
  }
}
