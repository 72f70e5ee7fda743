package org.kehu.complaint.briefing;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kehu.complaint.briefing.command.SubmitBriefing;
import org.kehu.complaint.briefing.command.TakeNote;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with briefings: sight, right, verb, one write. */
@Service
public class BriefingDesk {

  private final Briefings briefings;
  private final BriefedCases cases;
  private final BriefingRules rules;
  private final BriefingNumbers numbers;

  BriefingDesk(
      Briefings briefings, BriefedCases cases, BriefingRules rules, BriefingNumbers numbers) {
    this.briefings = briefings;
    this.cases = cases;
    this.rules = rules;
    this.numbers = numbers;
  }

  /** Reports to the superior, or forwards what customers say. */
  public Stored<Briefing> submit(SubmitBriefing command) {
    requireWhole(command);
    Caller author = caller();
    Level level = cases.level(command, author);
    List<Recipient> recipients = rules.recipients(command, author);
    return briefings.create(() -> submitted(command, recipients, level, author));
  }

  private static void requireWhole(SubmitBriefing command) {
    if (command.kind().needsCases() && command.caseIds().isEmpty()) {
      throw BriefingProblem.BRIEFING_CASES_MISSING.problem();
    }
    if (command.kind().needsTopic() && command.topic() == null) {
      throw BriefingProblem.BRIEFING_TOPIC_MISSING.problem();
    }
  }

  private Change<Briefing, BriefingEvent> submitted(
      SubmitBriefing command, List<Recipient> recipients, Level level, Caller author) {
    Briefing briefing =
        Briefing.of(
            command,
            numbers.next(),
            recipients,
            rules.departmentOf(author),
            level,
            rules.noteBy(),
            stamp());
    return Change.of(briefing, Briefing.told());
  }

  /** The briefing, when the caller sees it. */
  public Briefing get(BriefingId id) {
    return briefings.get(id, BriefingRights.sight(caller()));
  }

  /** The cases that it rests on, as far as the caller works with them too. */
  public List<String> seenCases(Briefing briefing) {
    return cases.seen(briefing, caller());
  }

  /** One page of what the caller sees, newest first; of a case only when that is seen too. */
  public Page<Briefing> page(BriefingFilter filter, PageRequest request) {
    Caller caller = caller();
    Optional.ofNullable(filter.caseId()).ifPresent(id -> cases.requireSeen(id, caller));
    return briefings.page(filter, BriefingRights.sight(caller), request);
  }

  /** A recipient takes note. */
  public Stored<Briefing> note(BriefingId id, TakeNote command) {
    return change(
        id,
        (briefing, stamp) -> {
          BriefingRights.requireRecipient(command.departmentId(), briefing, caller());
          return briefing.note(command, stamp);
        });
  }

  /** Its author takes it back. */
  public Stored<Briefing> withdraw(BriefingId id, ReasonGiven reason) {
    return change(
        id,
        (briefing, stamp) -> {
          BriefingRights.requireAuthor(briefing, caller());
          return briefing.withdraw(reason.reason());
        });
  }

  private Stored<Briefing> change(
      BriefingId id, BiFunction<Briefing, Stamp, List<BriefingEvent>> verb) {
    return briefings.change(
        id, BriefingRights.sight(caller()), briefing -> verb.apply(briefing, stamp()));
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Stamp stamp() {
    return new Stamp(caller().id(), rules.now());
  }
}
