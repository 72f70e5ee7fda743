package org.kehu.customer.file.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.file.Account;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerEvent;
import org.kehu.customer.file.CustomerEvent.AccountKept;
import org.kehu.customer.file.CustomerEvent.ConfirmationLost;
import org.kehu.customer.file.CustomerEvent.CustomerChanged;
import org.kehu.customer.file.CustomerEvent.CustomerGraded;
import org.kehu.customer.file.CustomerEvent.CustomerMerged;
import org.kehu.customer.file.CustomerEvent.CustomerRegistered;
import org.kehu.customer.file.CustomerEvent.CustomerUnmerged;
import org.kehu.customer.file.CustomerEvent.CustomerWithdrawn;
import org.kehu.customer.file.CustomerEvent.DuplicateDismissed;
import org.kehu.customer.file.CustomerEvent.FileConfirmed;
import org.kehu.customer.file.CustomerEvent.FileGranted;
import org.kehu.customer.file.CustomerEvent.GrantExpired;
import org.kehu.customer.file.CustomerEvent.GrantRevoked;
import org.kehu.customer.file.CustomerEvent.KeeperDesignated;
import org.kehu.customer.file.CustomerEvent.OwnerChanged;
import org.kehu.customer.file.CustomerEvent.StatusChanged;
import org.kehu.customer.file.FileGrant;
import org.kehu.customer.file.Grading;
import org.kehu.customer.file.Loss;
import org.kehu.customer.file.Section;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells others about customer files: ids and codes, never what is personal. */
@Component
class CustomerPublisher implements EventPublisher<Customer, CustomerEvent> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Registered(
      String customerId,
      String number,
      String kind,
      String departmentId,
      @Nullable String ownerId,
      String source) {}

  record Changed(String customerId, Set<String> sections) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Graded(
      String customerId,
      String grade,
      @Nullable String previousGrade,
      @Nullable String tier,
      @Nullable String previousTier,
      String policyVersion,
      String reason) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Handed(
      String customerId,
      @Nullable String ownerId,
      @Nullable String previousOwnerId,
      String departmentId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Moved(String customerId, String status, String previousStatus, @Nullable String reason) {}

  record Confirmed(String customerId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Kept(String customerId, @Nullable String keeperId) {}

  record InFinance(String customerId, String accountNumber, String category) {

    static InFinance of(Customer customer) {
      Account account = Objects.requireNonNull(customer.account());
      return new InFinance(customer.id(), account.number(), account.category());
    }
  }

  /** Who was let in, by whom, and until when; why stays with the file. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Grant(
      String customerId,
      String grantId,
      String holder,
      String access,
      Instant until,
      String grantedBy,
      @Nullable String revokedBy) {

    static Grant of(Customer customer, FileGrant grant, @Nullable String revokedBy) {
      return new Grant(
          customer.id(),
          grant.id(),
          grant.holder(),
          access(grant),
          grant.until(),
          grant.by(),
          revokedBy);
    }

    private static String access(FileGrant grant) {
      return grant.writing() ? "WRITE" : "READ";
    }
  }

  /** As much of a grant as access checks need. */
  record Lent(String holder, String access, Instant until) {

    static Lent of(FileGrant grant) {
      return new Lent(grant.holder(), Grant.access(grant), grant.until());
    }
  }

  record Withdrawn(String customerId, String number) {}

  record Merged(String customerId, String number, String survivorId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record State(
      String customerId,
      String number,
      String kind,
      @Nullable String name,
      String status,
      @Nullable String grade,
      @Nullable String tier,
      @Nullable String ownerId,
      String departmentId,
      String level,
      @Nullable String region,
      @Nullable String industry,
      @Nullable String mergedInto) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Internal(
      String customerId,
      String number,
      String kind,
      @Nullable String name,
      String status,
      @Nullable String grade,
      @Nullable String tier,
      @Nullable String ownerId,
      String departmentId,
      String level,
      Set<String> scope,
      @Nullable List<Lent> grants,
      @Nullable String region,
      @Nullable String mergedInto) {}

  @Override
  public OutgoingEvent publish(Customer customer, CustomerEvent event) {
    return switch (event) {
      case CustomerRegistered registered -> told(customer, "customer-registered", body(customer));
      case CustomerChanged changed ->
          told(customer, "customer-changed", changed(customer, changed.sections()));
      // That a hidden file was suspected is nobody's business: only that something was settled.
      case DuplicateDismissed dismissed ->
          told(customer, "customer-changed", changed(customer, Set.of()));
      case CustomerGraded graded -> told(customer, "customer-graded", body(customer, graded));
      case OwnerChanged handed ->
          told(
                  customer,
                  "owner-changed",
                  new Handed(
                      customer.id(),
                      customer.ownerId(),
                      handed.previousOwnerId(),
                      customer.departmentId()))
              .asGrant();
      case KeeperDesignated designated ->
          told(customer, "keeper-designated", new Kept(customer.id(), customer.keeperId()))
              .asGrant();
      case AccountKept kept -> told(customer, "account-kept", InFinance.of(customer));
      case FileConfirmed confirmed ->
          told(customer, "file-confirmed", new Confirmed(customer.id()));
      case ConfirmationLost lost ->
          told(customer, "confirmation-lost", changed(customer, lost.sections()));
      case CustomerWithdrawn withdrawn ->
          told(customer, "customer-withdrawn", new Withdrawn(customer.id(), customer.number()));
      case CustomerMerged merged ->
          told(customer, "customer-merged", merged(customer, merged.survivorId())).asGrant();
      case CustomerUnmerged unmerged ->
          told(customer, "customer-unmerged", merged(customer, unmerged.survivorId())).asGrant();
      case StatusChanged moved -> told(customer, "status-changed", body(customer, moved));
      case FileGranted granted ->
          told(customer, "file-granted", Grant.of(customer, granted.grant(), null)).asGrant();
      case GrantRevoked revoked ->
          told(
                  customer,
                  "grant-revoked",
                  Grant.of(customer, revoked.end().grant(), revoked.end().by()))
              .asGrant();
      case GrantExpired expired ->
          told(customer, "grant-expired", Grant.of(customer, expired.end().grant(), null))
              .asGrant();
    };
  }

  @Override
  public List<StateRecord> states(Customer customer) {
    // A merged file stays on the topics and names its survivor: copies must resolve its id for
    // ever.
    if (customer.isHidden() && customer.mergedInto() == null) {
      return List.of(
          gone(customer, Topics.CUSTOMER_STATE), gone(customer, Topics.CUSTOMER_INTERNAL));
    }
    Grading grading = customer.grading();
    String name = customer.profile().enterpriseName();
    String tier = code(grading.tier());
    State state =
        new State(
            customer.id(),
            customer.number(),
            customer.kind().name(),
            customer.level() == Level.NORMAL ? name : null,
            customer.status().name(),
            grading.grade().name(),
            tier,
            customer.ownerId(),
            customer.departmentId(),
            customer.level().name(),
            customer.profile().market().region(),
            customer.profile().market().industry(),
            customer.mergedInto());
    Internal internal =
        new Internal(
            customer.id(),
            customer.number(),
            customer.kind().name(),
            name,
            customer.status().name(),
            grading.grade().name(),
            tier,
            customer.ownerId(),
            customer.departmentId(),
            customer.level().name(),
            scope(customer),
            grants(customer),
            customer.profile().market().region(),
            customer.mergedInto());
    return List.of(
        record(customer, Topics.CUSTOMER_STATE, state),
        record(customer, Topics.CUSTOMER_INTERNAL, internal));
  }

  /** Whose work it is; who was let in for a time is said with the time. */
  private static Set<String> scope(Customer customer) {
    Set<String> scope = new TreeSet<>(customer.scope());
    customer.grants().open().forEach(grant -> scope.remove(Tokens.granted(grant.holder())));
    return scope;
  }

  private static @Nullable List<Lent> grants(Customer customer) {
    List<FileGrant> open = customer.grants().open();
    return open.isEmpty() ? null : open.stream().map(Lent::of).toList();
  }

  private static StateRecord gone(Customer customer, String topic) {
    return StateRecord.tombstone(topic, customer.id(), topic);
  }

  private static StateRecord record(Customer customer, String topic, Object body) {
    return new StateRecord(topic, customer.id(), topic, body, customer.id());
  }

  private static OutgoingEvent told(Customer customer, String what, Object body) {
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, customer.id());
  }

  private static Registered body(Customer customer) {
    String source = code(customer.profile().lead().source());
    return new Registered(
        customer.id(),
        customer.number(),
        customer.kind().name(),
        customer.departmentId(),
        customer.ownerId(),
        source == null ? "UNKNOWN" : source);
  }

  private static Merged merged(Customer customer, String survivorId) {
    return new Merged(customer.id(), customer.number(), survivorId);
  }

  private static Changed changed(Customer customer, Set<Section> sections) {
    Set<String> codes = new TreeSet<>();
    sections.forEach(section -> codes.add(section.name()));
    return new Changed(customer.id(), codes);
  }

  private static Graded body(Customer customer, CustomerGraded graded) {
    Grading before = graded.before();
    Grading after = graded.after();
    return new Graded(
        customer.id(),
        after.grade().name(),
        before == null ? null : before.grade().name(),
        code(after.tier()),
        before == null ? null : code(before.tier()),
        after.policyVersion(),
        after.cause().name());
  }

  private static Moved body(Customer customer, StatusChanged moved) {
    Loss loss = customer.loss();
    return new Moved(
        customer.id(),
        customer.status().name(),
        moved.previous().name(),
        loss == null ? null : loss.reason().name());
  }

  private static @Nullable String code(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
