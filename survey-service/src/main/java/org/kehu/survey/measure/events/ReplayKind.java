package org.kehu.survey.measure.events;

import java.util.List;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.ProcessKind;
import org.kehu.kit.process.ProcessState.Move;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.survey.measure.FactReplays;
import org.kehu.survey.measure.ReplayDesk;
import org.springframework.stereotype.Component;

/**
 * The facts rebuilt from what all services told, as a long command: read beside the facts that
 * count, compared with them, and put in their place where they differ, once all is read.
 */
@Component
class ReplayKind implements ProcessKind {

  private final BeginStep begin;
  private final ReadStep read;
  private final CompareStep compare;
  private final MendStep mend;
  private final FactReplays replays;

  ReplayKind(
      BeginStep begin, ReadStep read, CompareStep compare, MendStep mend, FactReplays replays) {
    this.begin = begin;
    this.read = read;
    this.compare = compare;
    this.mend = mend;
    this.replays = replays;
  }

  @Override
  public String key() {
    return ReplayDesk.KIND;
  }

  @Override
  public List<ProcessStep> steps() {
    return List.of(begin, read, compare, mend, ProcessStep.of("close", this::close));
  }

  private void close(Stint stint) {
    replays.close(stint.processId());
  }

  @Override
  public void cancelled(Stint stint) {
    close(stint);
  }

  @Override
  public int atOnce() {
    return 1;
  }

  /** It tells numbers only; who may start one sees all. */
  @Override
  public Sight seenBy(Caller caller) {
    return starts(caller)
        ? Sight.everything(Sight.clearance(caller))
        : ProcessKind.super.seenBy(caller);
  }

  @Override
  public boolean mayCommand(Caller caller, Move move) {
    return starts(caller);
  }

  private static boolean starts(Caller caller) {
    return caller.hasAny(Role.MANAGER, Role.ADMINISTRATOR);
  }

  @Override
  public String subject(ProcessDocument process) {
    return "/api/v1/appraisals/fact-replays/" + process.id();
  }
}
