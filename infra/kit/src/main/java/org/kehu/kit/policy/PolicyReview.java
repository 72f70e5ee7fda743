package org.kehu.kit.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.AskApproval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Parties;
import org.kehu.kit.approval.Route;
import org.kehu.kit.approval.Route.Stage;
import org.kehu.kit.approval.Say;
import org.kehu.kit.approval.Snapshot;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.Power;
import org.kehu.kit.store.Stored;

/**
 * The approval that a submitted version waits for: asked of the general manager, or of
 * whoever has a letter that lends the power, and decided through the rule or through the approval.
 * A version that defines terms passes the legal department first, through the approval.
 */
public final class PolicyReview {

  /** What a letter of delegation must lend. */
  public static final Power APPROVE = Power.anyTime("policy.approve");

  /** Kind of subject of these approvals. */
  static final String SUBJECT = "policy";

  /** The term of an approval that fixes the day of force. */
  static final String EFFECTIVE_FROM = "effectiveFrom";

  private static final Participant CHIEF = Participant.role(Role.GENERAL_MANAGER);

  /** Who defines what special terms mean. */
  private static final Participant LAWYERS = Participant.role(Role.LEGAL);

  /** A longer value is shown by its hash; the version itself does not change while it waits. */
  private static final int LONGEST_VALUE = 48 * 1024;

  private static final int LONGEST_TERMS = 8 * 1024;

  private final PolicyArchive archive;
  private final ApprovalDesk approvals;
  private final Parties parties;

  public PolicyReview(PolicyArchive archive, ApprovalDesk approvals, Parties parties) {
    this.archive = archive;
    this.approvals = approvals;
    this.parties = parties;
  }

  /** Refuses whoever neither is the general manager nor stands in by letter. */
  void requireApprover() {
    if (!parties.current().speaksFor(CHIEF, APPROVE)) {
      throw PolicyProblem.POLICY_ROLE_MISSING
          .problem()
          .with("needed", List.of(Role.GENERAL_MANAGER.wireName()));
    }
  }

  /** Asks for the approval of a submitted version; asking again asks once. */
  Approval ask(PolicyKind<?> kind, PolicyDocument version) {
    return approvals.ask(
        AskApproval.of(
                version.approval(),
                new Subject(SUBJECT, version.id(), version.place()),
                APPROVE,
                snapshot(kind, version),
                route(version),
                version.submittedBy(),
                version.content().responsibility().departmentId())
            .writtenBy(version.authors()));
  }

  private Route route(PolicyDocument version) {
    return definesTerms(version)
        ? Route.of(Stage.any(LAWYERS), Stage.any(CHIEF))
        : Route.of(Stage.any(CHIEF));
  }

  /** Whether a term is new in this version, or means something else than before. */
  private boolean definesTerms(PolicyDocument version) {
    Integer former = version.basedOn();
    List<Definition> before =
        former == null
            ? List.of()
            : archive
                .find(version.kind(), former)
                .map(one -> one.content().definitions())
                .orElse(List.of());
    return !new HashSet<>(before).containsAll(version.content().definitions());
  }

  private static Snapshot snapshot(PolicyKind<?> kind, PolicyDocument version) {
    PolicyContent content = version.content();
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("rule", version.service() + "/" + version.kind());
    shown.put("title", kind.title().zh());
    shown.put("titleEn", kind.title().en());
    shown.put("version", Integer.toString(version.number()));
    put(shown, "basedOn", version.basedOn());
    shown.put("note", content.note());
    put(shown, "wishedFrom", content.wishedFrom());
    shown.put("responsibleDepartmentId", content.responsibility().departmentId());
    shown.put("responsiblePersonId", content.responsibility().personId());
    String terms = terms(content.definitions());
    put(shown, "terms", terms.isEmpty() || terms.length() > LONGEST_TERMS ? null : terms);
    put(shown, "termsSha256", terms.isEmpty() ? null : sha256(terms));
    String papers = papers(version.papers());
    put(shown, "attachments", papers.isEmpty() || papers.length() > LONGEST_TERMS ? null : papers);
    put(shown, "attachmentsSha256", papers.isEmpty() ? null : sha256(papers));
    if (content.value().length() <= LONGEST_VALUE) {
      shown.put("value", content.value());
    }
    shown.put("valueSha256", sha256(content.value()));
    return new Snapshot(shown);
  }

  private static String terms(List<Definition> definitions) {
    return definitions.stream()
        .map(one -> one.term() + ": " + one.meaning())
        .collect(Collectors.joining("\n"));
  }

  private static String papers(List<Paper> papers) {
    return papers.stream()
        .map(one -> one.fileId() + " sha256:" + one.sha256())
        .collect(Collectors.joining("\n"));
  }

  private static void put(Map<String, String> shown, String name, @Nullable Object value) {
    if (value != null) {
      shown.put(name, value.toString());
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }

  /** Approves, in force from that instant. */
  Stored<Approval> approve(PolicyDocument version, @Nullable Instant from, @Nullable String note) {
    Map<String, String> terms = from == null ? Map.of() : Map.of(EFFECTIVE_FROM, from.toString());
    return apart(() -> approvals.approve(version.approval(), new Say(null, note, terms)));
  }

  /** Sends back. */
  Stored<Approval> reject(PolicyDocument version, String reason) {
    return apart(() -> approvals.refuse(version.approval(), Say.because(reason)));
  }

  /** Takes the question back, for whoever may give the version up. */
  Stored<Approval> recall(PolicyDocument version, String reason) {
    return apart(() -> approvals.recall(version.approval(), reason));
  }

  /** Whether the present call has decided this version before, so that it is a repeat. */
  boolean isRepeated(PolicyDocument version) {
    return version.wasSubmitted()
        && Call.current().item(0).within(() -> approvals.repeated(version.approval()).isPresent());
  }

  /**
   * The condition of a request is for the version that it names, so the approval gets none of it;
   * its key serves both.
   */
  private static Stored<Approval> apart(Supplier<Stored<Approval>> decision) {
    return Call.current().item(0).within(decision::get);
  }
}
