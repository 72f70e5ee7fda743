package org.kehu.kit.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.Ending;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.PolicyStatus.Move;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;

/**
 * The use cases of a rule's life: the administrator drafts, revises and submits; the general
 * manager approves or rejects; nobody approves their own work.
 */
public final class PolicyDesk {

  private static final int TRIES = 5;

  private final PolicyKinds kinds;
  private final PolicyValues values;
  private final Policies policies;
  private final PolicyArchive archive;
  private final PolicyReview review;
  private final PolicyPapers papers;
  private final Clock clock;

  public PolicyDesk(
      PolicyKinds kinds,
      PolicyValues values,
      Policies policies,
      PolicyArchive archive,
      PolicyReview review,
      PolicyPapers papers,
      Clock clock) {
    this.kinds = kinds;
    this.values = values;
    this.policies = policies;
    this.archive = archive;
    this.review = review;
    this.papers = papers;
    this.clock = clock;
  }

  /** Writes the next version of a rule as a draft. */
  public Stored<PolicyDocument> draft(String key, DraftPolicy draft) {
    Caller author = require(Role.ADMINISTRATOR);
    PolicyKind<?> kind = kinds.owned(key);
    PolicyContent content = content(kind, draft);
    for (int attempt = 1; ; attempt++) {
      try {
        return archive.create(() -> next(kind, content, author));
      } catch (DuplicateKeyException taken) {
        // Two drafts at once wanted the same number; the later takes the next.
        if (attempt == TRIES) {
          throw RequestProblem.BUSY.problem().header("Retry-After", "1").because(taken);
        }
      }
    }
  }

  /** The same with a value made by a program; terms and attachments of the former one stay. */
  public <T> Stored<PolicyDocument> draft(
      PolicyKind<T> kind,
      T value,
      String note,
      Responsibility responsibility,
      @Nullable Instant effectiveFrom) {
    Optional<PolicyContent> former = newestAnnounced(kind);
    return draft(
        kind.key(),
        new DraftPolicy(
            values.tree(value),
            null,
            note,
            responsibility,
            former.map(PolicyContent::definitions).orElse(List.of()),
            former.map(PolicyContent::attachments).orElse(List.of()),
            effectiveFrom));
  }

  /** What the version says that came into force last or will; empty for the shipped default. */
  public Optional<PolicyContent> newestAnnounced(PolicyKind<?> kind) {
    return archive
        .find(kind.key(), policies.timeline(kind).getLast().version())
        .map(PolicyDocument::content);
  }

  /** Changes a draft. */
  public Stored<PolicyDocument> revise(
      String key, int number, Function<PolicyDocument, DraftPolicy> revision) {
    Caller author = require(Role.ADMINISTRATOR);
    PolicyKind<?> kind = kinds.owned(key);
    return change(
        kind,
        number,
        version -> version.revise(content(kind, revision.apply(version)), author.id(), now()));
  }

  /** Lays a draft before the general manager, its value checked once more. */
  public Stored<PolicyDocument> submit(String key, int number) {
    Caller author = require(Role.ADMINISTRATOR);
    PolicyKind<?> kind = kinds.owned(key);
    String approval = Ids.next();
    Stored<PolicyDocument> submitted =
        change(
            kind,
            number,
            version -> {
              values.accept(kind, values.tree(version.content().value()));
              return version.submit(author.id(), now(), approval, papers.fixed(version));
            });
    if (submitted.aggregate().status() == PolicyStatus.SUBMITTED) {
      review.ask(kind, submitted.aggregate());
    }
    return submitted;
  }

  /** Approves and promulgates a version: the general manager, or who stands in by letter. */
  public Stored<PolicyDocument> approve(
      String key, int number, @Nullable Instant effectiveFrom, @Nullable String note) {
    review.requireApprover();
    return decide(
        kinds.owned(key),
        number,
        Move.APPROVE,
        version -> {
          version.requireOther(caller().id());
          return review.approve(version, millis(effectiveFrom), note);
        });
  }

  /** Sends a version back. */
  public Stored<PolicyDocument> reject(String key, int number, String reason) {
    review.requireApprover();
    return decide(
        kinds.owned(key),
        number,
        Move.REJECT,
        version -> {
          version.requireOther(caller().id());
          return review.reject(version, reason);
        });
  }

  /** Gives a version up; an approved one only by the general manager. */
  public Stored<PolicyDocument> withdraw(String key, int number, String reason) {
    Caller caller = requireAny(Role.ADMINISTRATOR, Role.GENERAL_MANAGER);
    PolicyKind<?> kind = kinds.owned(key);
    PolicyDocument present = found(kind, number);
    if (present.status() == PolicyStatus.SUBMITTED || review.isRepeated(present)) {
      return decide(kind, number, Move.WITHDRAW, version -> review.recall(version, reason));
    }
    return change(
        kind,
        number,
        version -> {
          if (version.wasAnnounced()) {
            require(Role.GENERAL_MANAGER);
          }
          return version.withdraw(new Ending(caller.id(), null, now(), reason));
        });
  }

  /** Has the approval of a submitted version decided, whose outcome then changes the version. */
  private Stored<PolicyDocument> decide(
      PolicyKind<?> kind,
      int number,
      Move move,
      Function<PolicyDocument, Stored<Approval>> decision) {
    PolicyDocument version = found(kind, number);
    if (review.isRepeated(version)) {
      return new Stored<>(version, true);
    }
    requireSeen(version);
    version.require(move);
    review.ask(kind, version);
    Stored<Approval> decided = decision.apply(version);
    policies.forget(kind);
    return new Stored<>(found(kind, number), decided.replayed());
  }

  private static void requireSeen(PolicyDocument version) {
    Long seen = Call.current().ifMatch();
    if (seen != null && seen != version.version()) {
      throw RequestProblem.VERSION_STALE.problem().with("version", version.version());
    }
  }

  /** One version; a draft is shown only to those who work on rules. */
  public PolicyDocument version(String key, int number) {
    PolicyKind<?> kind = kinds.owned(key);
    return archive
        .find(kind.key(), number)
        .filter(PolicyDesk::isShown)
        .orElseThrow(() -> unknown(kind, number));
  }

  /** Whether the present caller is shown a version, whatever else the access table says. */
  static boolean isShown(PolicyDocument version) {
    return version.wasAnnounced() || seesDrafts();
  }

  /** The versions of a rule, newest first. */
  public Page<PolicyDocument> versions(String key, PageRequest request) {
    return archive.page(kinds.owned(key).key(), seesDrafts(), request);
  }

  private Stored<PolicyDocument> change(
      PolicyKind<?> kind, int number, Function<PolicyDocument, List<PolicyEvent>> verb) {
    Stored<PolicyDocument> changed = archive.change(found(kind, number).id(), verb);
    policies.forget(kind);
    return changed;
  }

  private PolicyDocument found(PolicyKind<?> kind, int number) {
    return archive.find(kind.key(), number).orElseThrow(() -> unknown(kind, number));
  }

  private Change<PolicyDocument, PolicyEvent> next(
      PolicyKind<?> kind, PolicyContent content, Caller author) {
    Instant now = now();
    PolicyDocument draft =
        PolicyDocument.draft(
            kind.owner(),
            kind.key(),
            archive.newestNumber(kind.key()) + 1,
            content,
            policies.at(kind, now).version(),
            author.id(),
            now);
    return Change.of(draft, new PolicyEvent.VersionDrafted());
  }

  private PolicyContent content(PolicyKind<?> kind, DraftPolicy draft) {
    return new PolicyContent(
        values.write(valueOf(kind, draft)),
        draft.note(),
        draft.responsibility(),
        draft.definitions(),
        draft.attachments(),
        millis(draft.effectiveFrom()));
  }

  private <T> T valueOf(PolicyKind<T> kind, DraftPolicy draft) {
    boolean given = draft.value() != null && !draft.value().isNull();
    if (given == (draft.preset() != null)) {
      throw PolicyProblem.POLICY_VALUE_MISSING.problem().with("kind", kind.key());
    }
    if (draft.preset() != null) {
      return values.preset(kind, preset(kind, draft.preset()));
    }
    return values.accept(kind, Objects.requireNonNull(draft.value()));
  }

  private static PolicyPreset preset(PolicyKind<?> kind, String name) {
    return kind.preset(name)
        .orElseThrow(() ->
            PolicyProblem.PRESET_UNKNOWN
                .problem()
                .with("preset", name)
                .with("known", kind.presets().stream().map(PolicyPreset::name).toList()));
  }

  private static boolean seesDrafts() {
    Caller caller = caller();
    return caller.isSystem()
        || caller.hasAny(
            Role.ADMINISTRATOR,
            Role.GENERAL_MANAGER,
            Role.OFFICE,
            Role.MANAGER,
            Role.LEGAL,
            Role.AUDITOR);
  }

  private static Caller require(Role role) {
    return requireAny(role);
  }

  private static Caller requireAny(Role... roles) {
    Caller caller = caller();
    if (!caller.hasAny(roles)) {
      throw PolicyProblem.POLICY_ROLE_MISSING
          .problem()
          .with("needed", Arrays.stream(roles).map(Role::wireName).toList());
    }
    return caller;
  }

  private static Problem unknown(PolicyKind<?> kind, int number) {
    return PolicyProblem.VERSION_UNKNOWN.problem().with("kind", kind.key()).with("version", number);
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static @Nullable Instant millis(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
