package org.kehu.survey.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.report.ReportEvent.ReportDrafted;
import org.kehu.survey.result.ResultDesk;
import org.kehu.survey.result.SurveyResult;
import org.kehu.survey.result.Withheld;
import org.kehu.survey.rule.SatisfactionTarget;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.Surveys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What people do with reports. Who may do it is in the access table. */
@Service
public class ReportDesk {

  private final SatisfactionReports reports;
  private final Surveys surveys;
  private final ResultDesk results;
  private final ReportReview review;
  private final Policies policies;
  private final Numbers numbers;
  private final Clock clock;
  private final ZoneId zone;

  ReportDesk(
      SatisfactionReports reports,
      Surveys surveys,
      ResultDesk results,
      ReportReview review,
      Policies policies,
      Numbers numbers,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.reports = reports;
    this.surveys = surveys;
    this.results = results;
    this.review = review;
    this.policies = policies;
    this.numbers = numbers;
    this.clock = clock;
    this.zone = zone;
  }

  /** Drafts a report with the figures of now; refused while too few have answered. */
  public Stored<SatisfactionReport> draft(DraftReport command) {
    Survey survey =
        surveys
            .find(command.surveyId())
            .orElseThrow(() ->
                ReportProblem.SURVEY_UNKNOWN
                    .problem()
                    .error(new FieldError("/surveyId", "unknown-survey")));
    return reports.create(() ->
        Change.of(
            new SatisfactionReport(number(), survey, command.content(), figures(survey), caller()),
            new ReportDrafted()));
  }

  private String number() {
    return numbers.next("MYD-" + clock.instant().atZone(zone).getYear() + "-", 4);
  }

  private Figures figures(Survey survey) {
    SurveyResult result = results.of(survey, SecurityRules.results(survey.departmentId()));
    if (result.withheld() == Withheld.STILL_OPEN) {
      throw ReportProblem.SURVEY_STILL_OPEN.problem();
    }
    if (result.suppressed()) {
      throw ReportProblem.TOO_FEW_RESPONSES
          .problem()
          .with("n", result.n())
          .with("minimum", result.minimumGroupSize());
    }
    Instant now = clock.instant();
    return Figures.of(result, policies.at(SatisfactionTarget.KIND, now), now);
  }

  public Stored<SatisfactionReport> revise(String id, Sight sight, ReportContent content) {
    return reports.change(id, sight, report -> report.revise(content, caller()));
  }

  /** Takes the figures anew. */
  public Stored<SatisfactionReport> refresh(String id, Sight sight) {
    Survey survey = surveys.find(reports.get(id, sight).surveyId()).orElseThrow();
    return reports.change(id, sight, report -> report.refresh(figures(survey)));
  }

  /** Asks the general manager to approve it. */
  public Stored<SatisfactionReport> submit(String id, Sight sight) {
    Stored<SatisfactionReport> stored =
        reports.change(id, sight, report -> report.submit(Ids.next(), caller()));
    if (stored.aggregate().status() == ReportStatus.SUBMITTED) {
      review.ask(stored.aggregate());
    }
    return stored;
  }

  /** Gives it to the departments listed. */
  public Stored<SatisfactionReport> distribute(String id, Sight sight) {
    return reports.change(id, sight, report -> report.distribute(clock.instant()));
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
