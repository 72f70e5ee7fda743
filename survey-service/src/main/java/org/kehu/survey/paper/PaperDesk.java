package org.kehu.survey.paper;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.exchange.Heading;
import org.kehu.kit.exchange.Table;
import org.kehu.kit.exchange.TableRow;
import org.kehu.kit.exchange.TableUnreadable;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Stored;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Questionnaires;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyMethod;
import org.kehu.survey.survey.SurveyStatus;
import org.springframework.stereotype.Service;

/**
 * Enters batches of paper forms (纸质问卷批量录入). A form is taken once, by its number, whatever batch
 * brings it and however often: a batch that was cut short is simply entered again.
 */
@Service
public class PaperDesk {

  private final PaperBatches batches;
  private final PaperIntake intake;
  private final Questionnaires questionnaires;
  private final Clock clock;

  PaperDesk(PaperBatches batches, PaperIntake intake, Questionnaires questionnaires, Clock clock) {
    this.batches = batches;
    this.intake = intake;
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  /** The columns of a survey's template. */
  public List<PaperColumn> columns(Survey survey) {
    return PaperColumn.of(asked(survey), survey.plan().isAnonymous());
  }

  private QuestionnaireContent asked(Survey survey) {
    return questionnaires
        .find(survey.plan().questionnaireId())
        .map(Questionnaire::content)
        .orElseThrow();
  }

  /**
   * Enters a file.
   *
   * @param dryRun judges the forms and stores none
   * @param sight customers whom the forms may name
   */
  public Stored<PaperBatch> enter(Survey survey, InputStream content, boolean dryRun, Sight sight) {
    boolean asks = survey.plan().methods().contains(SurveyMethod.PAPER);
    if (!asks || survey.status() != SurveyStatus.RUNNING) {
      throw PaperProblem.NOT_ASKED.problem();
    }
    PaperFile file = PaperFile.of(content);
    Stored<PaperBatch> stored = batches.create(() -> judged(survey, file, dryRun, sight));
    if (stored.replayed() && !stored.aggregate().isOf(survey, file, dryRun)) {
      throw RequestProblem.KEY_REUSED.problem();
    }
    return stored;
  }

  private PaperBatch judged(Survey survey, PaperFile file, boolean dryRun, Sight sight) {
    try (Table table = file.table()) {
      List<PaperColumn> columns = columns(survey);
      Heading<PaperColumn> heading = Heading.of(table.header(), columns);
      Run run = new Run(survey, dryRun, sight);
      table.forEachRemaining(row -> run.judge(row, PaperForm.of(row, heading, columns)));
      run.take();
      return new PaperBatch(survey, file, dryRun, Call.current().caller().id(), clock.instant())
          .judged(run.counts(), heading.names(), run.refused);
    } catch (TableUnreadable unreadable) {
      throw PaperProblem.unreadable(unreadable);
    }
  }

  /** One pass over a file. */
  private final class Run {

    private static final String REPEATED = "该编号的问卷已录入";

    private final Survey survey;
    private final boolean dryRun;
    private final Sight sight;
    private final PaperJudge judge;
    private final List<PaperForm> good = new ArrayList<>();
    private final List<RefusedForm> refused = new ArrayList<>();
    private int repeated;

    Run(Survey survey, boolean dryRun, Sight sight) {
      this.survey = survey;
      this.dryRun = dryRun;
      this.sight = sight;
      this.judge = new PaperJudge(asked(survey));
    }

    void judge(TableRow row, PaperForm form) {
      List<String> reasons = judge.reasons(form);
      Optional<String> customer = intake.refusedCustomer(survey, form, sight);
      customer.ifPresent(reasons::add);
      boolean doubled = judge.isDoubled(form) || intake.isTaken(survey, form);
      if (doubled) {
        repeated++;
        refused.add(new RefusedForm(row.line(), row.cells(), true, List.of(REPEATED)));
      } else if (reasons.isEmpty()) {
        good.add(form);
      } else {
        refused.add(new RefusedForm(row.line(), row.cells(), false, reasons));
      }
    }

    void take() {
      if (!dryRun) {
        intake.take(survey, good);
      }
    }

    PaperCounts counts() {
      int wrong = refused.size() - repeated;
      return new PaperCounts(good.size() + refused.size(), good.size(), repeated, wrong);
    }
  }
}
