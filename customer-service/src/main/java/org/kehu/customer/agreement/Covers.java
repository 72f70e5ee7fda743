package org.kehu.customer.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reckons when which version of an agreement binds us: each from the first day of its term, but not
 * before its signing, to the end of its last day, to the beginning of the next version, or to the
 * day on which the agreement was ended. An end that is written for a day that has passed holds from
 * when it was written: what we owed is not taken back.
 */
record Covers(List<SignedVersion> versions, @Nullable Termination termination, ZoneId zone) {

  /** Oldest first; a version without a term or without a moment of its own covers nothing. */
  List<Cover> all() {
    return IntStream.range(0, versions.size()).boxed().flatMap(this::cover).toList();
  }

  private Stream<Cover> cover(int place) {
    SignedVersion version = versions.get(place);
    Terms terms = version.terms();
    LocalDate last = terms.until();
    if (terms.from() == null || last == null) {
      return Stream.empty();
    }
    Instant from = begins(version);
    Instant until =
        Stream.of(Optional.of(after(last)), replaced(place), ended())
            .flatMap(Optional::stream)
            .min(Instant::compareTo)
            .orElseThrow();
    return from.isBefore(until)
        ? Stream.of(new Cover(version.number(), terms.coverage(), terms.scope(), from, until))
        : Stream.empty();
  }

  private Instant begins(SignedVersion version) {
    LocalDate first = version.terms().from();
    Instant signed = version.signedAt();
    Instant begins = first == null ? signed : first.atStartOfDay(zone).toInstant();
    return begins.isBefore(signed) ? signed : begins;
  }

  private Optional<Instant> replaced(int place) {
    return versions.stream().skip(place + 1L).map(this::begins).min(Instant::compareTo);
  }

  private Optional<Instant> ended() {
    return Optional.ofNullable(termination)
        .map(end -> {
          Instant day = after(end.endsOn());
          return day.isBefore(end.at()) ? end.at() : day;
        });
  }

  private Instant after(LocalDate last) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
