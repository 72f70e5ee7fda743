package org.kehu.kit.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Confidential;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.paging.Pages;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;

/** What the auditor asks of the trail. Asking is itself an entry. */
public final class AuditTrail {

  /**
   * What to look for; all given members must match.
   *
   * @param actor who did it
   * @param subject {@code <kind>/<id>}
   * @param customerId the customer concerned
   * @param action what was done
   * @param kind class of the deed
   * @param from first instant
   * @param until instant behind the last
   */
  public record Filter(
      @Nullable String actor,
      @Nullable String subject,
      @Nullable String customerId,
      @Nullable String action,
      @Nullable AuditClass kind,
      @Nullable Instant from,
      @Nullable Instant until) {}

  /** A link as a search reads it; that it was shown is told by the entry of the search. */
  @Document(AuditLog.COLLECTION)
  private record Shown(@Id String id, Instant time, org.bson.Document content)
      implements Confidential {

    @Override
    public String subject() {
      return "audit/" + id;
    }

    @Override
    public Level level() {
      return Level.NORMAL;
    }
  }

  private final Pages pages;
  private final Audit audit;
  private final AuditVerifier verifier;
  private final Clock clock;

  AuditTrail(Pages pages, Audit audit, AuditVerifier verifier, Clock clock) {
    this.pages = pages;
    this.audit = audit;
    this.verifier = verifier;
    this.clock = clock;
  }

  /** Entries that match, newest first. */
  public Page<AuditEntry> search(Filter filter, PageRequest request) {
    Criteria wanted = criteria(filter);
    Listing listing = new Listing(wanted, new Criteria(), "time", Sort.Direction.DESC);
    Page<Shown> found = pages.of(Shown.class, listing, request, Call.current().caller().id());
    audit.require(
        AuditClass.TRAIL, "trail.searched", List.of(), Level.NORMAL, "shown", words(filter));
    return found.map(shown -> AuditDocuments.entry(shown.content()));
  }

  private static Criteria criteria(Filter filter) {
    Instant from = filter.from() == null ? Instant.EPOCH : filter.from();
    Criteria time = Criteria.where("time").gte(Date.from(from));
    List<Criteria> all = new ArrayList<>();
    all.add(filter.until() == null ? time : time.lt(Date.from(filter.until())));
    boolean indexed = add(all, "content.actor", filter.actor());
    indexed |= add(all, "content.subjects", filter.subject());
    indexed |= add(all, "content.customerId", filter.customerId());
    indexed |= add(all, "content.action", filter.action());
    add(all, "content.kind", filter.kind() == null ? null : filter.kind().name());
    if (!indexed) {
      all.add(Criteria.where("content.id").exists(true));
    }
    return new Criteria().andOperator(all);
  }

  private static boolean add(List<Criteria> all, String field, @Nullable String value) {
    if (value == null) {
      return false;
    }
    all.add(Criteria.where(field).is(value));
    return true;
  }

  private static String words(Filter filter) {
    List<String> words = new ArrayList<>();
    word(words, "actor", filter.actor());
    word(words, "subject", filter.subject());
    word(words, "customer", filter.customerId());
    word(words, "action", filter.action());
    word(words, "kind", filter.kind());
    word(words, "from", filter.from());
    word(words, "until", filter.until());
    return String.join(" ", words);
  }

  private static void word(List<String> words, String name, @Nullable Object value) {
    if (value != null) {
      words.add(name + "=" + value);
    }
  }

  /**
   * Verifies a window; without bounds the last 24 hours.
   *
   * @param after the {@code next} of an earlier report on the same window, to go on from there
   */
  public AuditReport verify(
      @Nullable Instant from, @Nullable Instant until, @Nullable String after) {
    Instant end = until == null ? clock.instant() : until;
    Instant start = from == null ? end.minusSeconds(24 * 3600) : from;
    AuditReport report = verifier.verify(start, end, AuditPlace.of(after));
    audit.require(
        AuditClass.TRAIL, "trail.verified", List.of(), Level.NORMAL, outcome(report), null);
    return report;
  }

  private static String outcome(AuditReport report) {
    if (!report.faults().isEmpty()) {
      return "faults-found";
    }
    return report.complete() ? "done" : "done-in-part";
  }
}
