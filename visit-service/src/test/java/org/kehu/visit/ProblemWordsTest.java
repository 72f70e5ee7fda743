package org.kehu.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.kit.problem.ProblemType;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.visit.customer.CustomerProblem;
import org.kehu.visit.followup.FollowUpProblem;
import org.kehu.visit.revisit.RevisitProblem;
import org.kehu.visit.staff.StaffProblem;
import org.kehu.visit.visit.VisitProblem;

class ProblemWordsTest {

  static Stream<ProblemType> types() {
    return Stream.<ProblemType[]>of(
            CustomerProblem.values(),
            RevisitProblem.values(),
            VisitProblem.values(),
            FollowUpProblem.values(),
            StaffProblem.values(),
            org.kehu.visit.activity.ActivityProblem.values(),
            org.kehu.visit.businessreport.BusinessReportProblem.values(),
            org.kehu.visit.calendar.CalendarProblem.values(),
            org.kehu.visit.calendarfeed.CalendarLinkProblem.values(),
            org.kehu.visit.care.CareProblem.values(),
            org.kehu.visit.workreport.ReportProblem.values(),
            org.kehu.visit.customerreport.CustomerReportProblem.values(),
            org.kehu.visit.inbound.InboundProblem.values(),
            org.kehu.visit.maintenance.MaintenanceProblem.values(),
            org.kehu.visit.market.MarketProblem.values(),
            org.kehu.visit.meeting.MeetingProblem.values(),
            org.kehu.visit.occasion.OccasionProblem.values(),
            org.kehu.visit.project.ProjectProblem.values(),
            org.kehu.visit.rota.RotaProblem.values(),
            org.kehu.visit.shift.ShiftProblem.values(),
            org.kehu.visit.trackingsheet.TrackingProblem.values(),
            org.kehu.visit.reception.ReceptionProblem.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyRefusalHasWordsInBothLanguages(ProblemType type) {
    for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      assertThat(ProblemWords.title(type, language)).isNotBlank();
      assertThat(ProblemWords.detail(type.problem(), language)).isNotBlank();
    }
    assertThat(ProblemWords.title(type, Locale.CHINESE))
        .isNotEqualTo(ProblemWords.title(type, Locale.ENGLISH));
  }
}
