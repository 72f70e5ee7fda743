package org.kehu.customer.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who was let into a file for a time, and who had been (M4). Whether an open one still holds is
 * said by its instant; that it ended is told a moment later.
 *
 * @param open taken back by nobody, in the order they were made
 * @param ended the last hundred, oldest first
 * @param dueAt when the next open one ends; null for none
 */
public record FileGrants(List<FileGrant> open, List<EndedGrant> ended, @Nullable Instant dueAt) {

  /** Nobody. */
  public static final FileGrants NONE = new FileGrants(List.of(), List.of(), null);

  private static final int KEPT = 100;

  public FileGrants {
    open = List.copyOf(open);
    ended = List.copyOf(ended);
  }

  private static FileGrants of(List<FileGrant> open, List<EndedGrant> ended) {
    Instant due = open.stream().map(FileGrant::until).min(Instant::compareTo).orElse(null);
    int first = Math.max(0, ended.size() - KEPT);
    return new FileGrants(open, ended.subList(first, ended.size()), due);
  }

  /** One more. */
  FileGrants with(FileGrant grant) {
    List<FileGrant> all = new ArrayList<>(open);
    all.add(grant);
    return of(all, ended);
  }

  /** One less. */
  FileGrants without(EndedGrant end) {
    List<FileGrant> left = new ArrayList<>(open);
    left.remove(end.grant());
    List<EndedGrant> all = new ArrayList<>(ended);
    all.add(end);
    return of(left, all);
  }

  /** An open one. */
  public Optional<FileGrant> find(String id) {
    return open.stream().filter(grant -> grant.id().equals(id)).findFirst();
  }

  /** One that has ended. */
  public Optional<EndedGrant> findEnded(String id) {
    return ended.stream().filter(one -> one.grant().id().equals(id)).findFirst();
  }

  /** One that says the same, open or ended; the newest. */
  public Optional<FileGrant> like(FileGrant wanted) {
    List<FileGrant> all = new ArrayList<>(ended.stream().map(EndedGrant::grant).toList());
    all.addAll(open);
    return all.reversed().stream().filter(wanted::saysTheSameAs).findFirst();
  }

  /** Open ones that hold at an instant. */
  public List<FileGrant> holdingAt(Instant now) {
    return open.stream().filter(grant -> grant.holdsAt(now)).toList();
  }

  /** Open ones whose time is over. */
  List<FileGrant> overAt(Instant now) {
    return open.stream().filter(grant -> !grant.holdsAt(now)).toList();
  }
}
