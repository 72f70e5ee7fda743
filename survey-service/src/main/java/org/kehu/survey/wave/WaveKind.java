package org.kehu.survey.wave;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.ProcessKind;
import org.kehu.kit.process.ProcessState.Move;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.springframework.stereotype.Component;

/** Waves as long commands: whom to ask is drawn, they are invited one by one, the wave is sent. */
@Component
class WaveKind implements ProcessKind {

  static final String KEY = "survey-wave";
  private static final String SURVEY = "survey";
  private static final String WAVE = "wave";

  private final Waves waves;
  private final DrawStep draw;
  private final InviteStep invite;
  private final Clock clock;

  WaveKind(Waves waves, DrawStep draw, InviteStep invite, Clock clock) {
    this.waves = waves;
    this.draw = draw;
    this.invite = invite;
    this.clock = clock;
  }

  static Map<String, String> arguments(Wave wave) {
    return Map.of(SURVEY, wave.surveyId(), WAVE, wave.id());
  }

  /** Id of the wave that a process does. */
  static String waveOf(Stint stint) {
    return stint.argument(WAVE);
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<ProcessStep> steps() {
    return List.of(draw, invite, ProcessStep.of("close", this::close));
  }

  private void close(Stint stint) {
    stint
        .once()
        .within(
            () -> waves.change(waveOf(stint), wave -> wave.sent(invited(stint), clock.instant())));
  }

  @Override
  public void cancelled(Stint stint) {
    waves.change(waveOf(stint), wave -> wave.cancel(invited(stint), clock.instant()));
  }

  private static long invited(Stint stint) {
    return stint.forward(InviteStep.NAME).tally().count(InviteStep.INVITED);
  }

  /** It tells numbers only; whoever may start one sees those of the own department. */
  @Override
  public Sight seenBy(Caller caller) {
    boolean starts = caller.hasAny(Role.MANAGER, Role.OFFICE, Role.GENERAL_MANAGER);
    Sight own = ProcessKind.super.seenBy(caller);
    return starts ? own.or(Sight.ofRoles(caller)) : own;
  }

  @Override
  public boolean mayCommand(Caller caller, Move move) {
    return caller.hasAny(Role.MANAGER, Role.OFFICE, Role.GENERAL_MANAGER)
        || ProcessKind.super.mayCommand(caller, move);
  }

  @Override
  public String subject(ProcessDocument process) {
    Map<String, String> arguments = process.order().arguments();
    return "/api/v1/surveys/" + arguments.get(SURVEY) + "/waves/" + arguments.get(WAVE);
  }
}
