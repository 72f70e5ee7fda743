package org.kehu.survey;

import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.survey.programme.ProgrammeDesk;
import org.kehu.survey.rule.SurveyOffice;
import org.kehu.survey.survey.ShippedSurveys;
import org.kehu.survey.survey.SurveyFigures;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stores what the suite ships before the first event is taken in: a case resolved while this
 * service was away for the first time finds the survey that asks about it.
 */
@Component
class FirstStart implements SmartLifecycle {

  /** After the outbox (0), before the inbox (100). */
  private static final int PHASE = 50;

  private final ShippedSurveys shipped;
  private final ProgrammeDesk programme;
  private final SurveyFigures figures;
  private final ResponsibleOffice responsible;
  private volatile boolean running;

  FirstStart(
      ShippedSurveys shipped,
      ProgrammeDesk programme,
      SurveyFigures figures,
      ResponsibleOffice responsible) {
    this.shipped = shipped;
    this.programme = programme;
    this.figures = figures;
    this.responsible = responsible;
  }

  @Override
  public void start() {
    Call.ofSystem(Caller.system("survey"), null, "first-start")
        .within(() -> {
          SurveyOffice office = responsible.now();
          shipped.ensure(office);
          programme.ensure(office.organisingDepartment());
          figures.tellRunning();
          return null;
        });
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
