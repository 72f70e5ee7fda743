package org.kehu.complaint.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kehu.complaint.briefing.command.SubmitBriefing;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Disclosure;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.springframework.stereotype.Component;

/** The cases that a briefing rests on; seen by whoever names them. */
@Component
class BriefedCases {

  private final Cases cases;
  private final CaseRights rights;

  BriefedCases(Cases cases, CaseRights rights) {
    this.cases = cases;
    this.rights = rights;
  }

  /** The level of the most confidential case; all are seen, and those of a report solved. */
  Level level(SubmitBriefing command, Caller caller) {
    return command.caseIds().stream()
        .map(id -> named(id, command.kind(), caller))
        .map(ComplaintCase::level)
        .max(Comparator.naturalOrder())
        .orElse(Level.NORMAL);
  }

  private ComplaintCase named(String id, BriefingKind kind, Caller caller) {
    ComplaintCase of =
        find(id, caller)
            .orElseThrow(() -> BriefingProblem.BRIEFING_CASE_UNKNOWN.problem().with("caseId", id));
    if (kind.needsCases() && of.status().isUnsolved()) {
      throw BriefingProblem.BRIEFING_CASE_UNSOLVED.problem().with("caseId", id);
    }
    return of;
  }

  /** Those of a briefing that the caller works with too. */
  List<String> seen(Briefing briefing, Caller caller) {
    return briefing.caseIds().stream().filter(id -> find(id, caller).isPresent()).toList();
  }

  /** Refuses a case that the caller does not work with. */
  void requireSeen(String caseId, Caller caller) {
    cases.get(new CaseId(caseId), rights.work(caller));
  }

  private Optional<ComplaintCase> find(String id, Caller caller) {
    return cases
        .find(new CaseId(id), rights.work(caller))
        .filter(of -> rights.disclosure(of, caller) != Disclosure.RECEIPT);
  }
}
