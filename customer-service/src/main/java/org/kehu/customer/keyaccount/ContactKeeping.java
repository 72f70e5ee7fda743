package org.kehu.customer.keyaccount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps contact with a key account, and when they last were in contact (两个以上的人员与之联系, 联系报告制,
 * C-114).
 *
 * @param since when contact is to be kept
 * @param theirs null until named
 * @param lastReportAt of any of ours; null before the first report
 */
public record ContactKeeping(
    Instant since,
    List<OurContact> ours,
    @Nullable TheirContact theirs,
    @Nullable Instant lastReportAt) {

  public ContactKeeping {
    ours = ours == null ? List.of() : List.copyOf(ours);
  }

  static ContactKeeping from(Instant since) {
    return new ContactKeeping(since, List.of(), null, null);
  }

  boolean has(String staffId) {
    return find(staffId).isPresent();
  }

  private Optional<OurContact> find(String staffId) {
    return ours.stream().filter(one -> one.staffId().equals(staffId)).findFirst();
  }

  /** With these persons of ours; who stays keeps the own reports. */
  ContactKeeping named(List<String> staffIds, TheirContact theirOwn, Instant now) {
    List<OurContact> next =
        staffIds.stream()
            .map(id -> find(id).orElseGet(() -> new OurContact(id, now, null)))
            .toList();
    return new ContactKeeping(since, next, theirOwn, lastReportAt);
  }

  /** One of ours was in contact then. */
  ContactKeeping reported(String staffId, Instant at) {
    List<OurContact> next =
        ours.stream().map(one -> one.staffId().equals(staffId) ? one.reported(at) : one).toList();
    boolean older = lastReportAt != null && lastReportAt.isAfter(at);
    return new ContactKeeping(since, next, theirs, older ? lastReportAt : at);
  }

  /** What has lapsed by then. */
  List<Lapse> lapses(ContactRule rule, Instant now) {
    List<Lapse> lapses = new ArrayList<>();
    boolean unnamed = ours.size() < rule.atLeast();
    if (unnamed ? !now.isBefore(rule.nameBy(since)) : keeping(rule, now) < rule.atLeast()) {
      lapses.add(Lapse.TOO_FEW_PERSONS);
    }
    if (!now.isBefore(reportBy(rule))) {
      lapses.add(Lapse.NO_REPORT);
    }
    return lapses;
  }

  private long keeping(ContactRule rule, Instant now) {
    return ours.stream().filter(one -> now.isBefore(rule.personBy(one))).count();
  }

  private Instant reportBy(ContactRule rule) {
    return rule.reportBy(lastReportAt == null ? since : lastReportAt);
  }

  /** When something may lapse next; empty when all has. */
  Optional<Instant> nextLook(ContactRule rule, Instant now) {
    return Stream.concat(
            Stream.of(rule.nameBy(since), reportBy(rule)), ours.stream().map(rule::personBy))
        .filter(at -> at.isAfter(now))
        .min(Comparator.naturalOrder());
  }
}
