package org.kehu.customer.majormatter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A major matter in the contact with a customer (重大事项, C-20). It belongs to the information
 * department from its report on, and never to who reported it: that person can add to it, not take
 * it back.
 */
@Document("major_matters")
public final class MajorMatter extends ScopedAggregate {

  private static final int MOST_SUPPLEMENTS = 100;

  private String number = "";
  private String customerId = "";
  private String customerDepartment = "";
  private @Nullable String customerOwner;
  private String informationDepartment = "";
  private @Nullable Report report;
  private @Nullable Word secrecy;
  private @Nullable Instant takeInBy;
  private @Nullable TakenIn takenIn;
  private @Nullable Word voided;
  private List<Word> supplements = new ArrayList<>();
  private MajorMatterStatus status = MajorMatterStatus.REPORTED;

  private MajorMatter() {}

  /**
   * One that is reported.
   *
   * @param secrecy why the business itself keeps it secret, if it does
   */
  static MajorMatter reported(
      String number,
      Customer customer,
      Report report,
      @Nullable Word secrecy,
      MajorMatterPolicy policy) {
    MajorMatter matter = new MajorMatter();
    matter.number = number;
    matter.customerId = customer.id();
    matter.customerDepartment = customer.departmentId();
    matter.customerOwner = customer.ownerId();
    matter.informationDepartment = policy.informationDepartment();
    matter.report = report;
    matter.secrecy = secrecy;
    if (secrecy == null) {
      matter.tell(customer.level(), policy, report.at());
    } else {
      matter.status = MajorMatterStatus.KEPT_SECRET;
      Level least = Level.RESTRICTED.covers(customer.level()) ? Level.RESTRICTED : customer.level();
      matter.rescope(report.departmentId(), least);
    }
    return matter;
  }

  private void tell(Level level, MajorMatterPolicy policy, Instant at) {
    status = MajorMatterStatus.REPORTED;
    takeInBy = policy.takeInBy(at);
    rescope(informationDepartment, level);
  }

  /** Something is added, by whoever may see it. */
  List<MajorMatterEvent> supplement(Word more) {
    require(MajorMatterMove.SUPPLEMENT);
    if (supplements.size() == MOST_SUPPLEMENTS) {
      throw MajorMatterProblem.MAJOR_MATTER_FULL.problem().with("most", MOST_SUPPLEMENTS);
    }
    supplements.add(more);
    return List.of(new MajorMatterEvent.MatterSupplemented());
  }

  /** The information department takes it in. */
  List<MajorMatterEvent> takeIn(TakenIn by) {
    require(MajorMatterMove.TAKE_IN);
    takenIn = by;
    status = MajorMatterStatus.TAKEN_IN;
    return List.of(new MajorMatterEvent.MatterTakenIn());
  }

  /** The business keeps it secret no longer: it is reported as all are. */
  List<MajorMatterEvent> release(Level fileLevel, MajorMatterPolicy policy, Instant at) {
    require(MajorMatterMove.RELEASE);
    informationDepartment = policy.informationDepartment();
    tell(fileLevel, policy, at);
    return List.of(new MajorMatterEvent.MatterReleased());
  }

  /** The information department finds that it is none; never for who reported it. */
  List<MajorMatterEvent> voided(Word why) {
    require(MajorMatterMove.VOID);
    if (why.by().equals(report().by())) {
      throw MajorMatterProblem.MAJOR_MATTER_OWN.problem().with("number", number);
    }
    voided = why;
    status = MajorMatterStatus.VOID;
    return List.of(new MajorMatterEvent.MatterVoided());
  }

  private void require(MajorMatterMove move) {
    if (!status.allowed().contains(move)) {
      throw MajorMatterProblem.MAJOR_MATTER_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(report().by()));
    tokens.add(Tokens.department(report().departmentId()));
    if (status != MajorMatterStatus.KEPT_SECRET) {
      tokens.add(Tokens.department(informationDepartment));
      tokens.add(Tokens.queue(informationDepartment));
      tokens.add(Tokens.department(customerDepartment));
      if (customerOwner != null) {
        tokens.add(Tokens.own(customerOwner));
      }
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "major-matter";
  }

  /** {@code ZD-2026-000123}. */
  public String number() {
    return number;
  }

  public String customerId() {
    return customerId;
  }

  /** The department that has them all. */
  public String informationDepartment() {
    return informationDepartment;
  }

  /** What was reported. */
  public Report report() {
    return Objects.requireNonNull(report);
  }

  /** Why the business kept it secret; empty when it did not. */
  public Optional<Word> secrecy() {
    return Optional.ofNullable(secrecy);
  }

  /** When it is to be taken in; null while it is secret. */
  public @Nullable Instant takeInBy() {
    return takeInBy;
  }

  /** Who took it in. */
  public Optional<TakenIn> takenIn() {
    return Optional.ofNullable(takenIn);
  }

  /** Why it is none. */
  public Optional<Word> voided() {
    return Optional.ofNullable(voided);
  }

  /** What was added, oldest first. */
  public List<Word> supplements() {
    return List.copyOf(supplements);
  }

  public MajorMatterStatus status() {
    return status;
  }
}
