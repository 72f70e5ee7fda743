package org.kehu.customer.file;

import java.util.List;
import java.util.stream.Collectors;
import org.kehu.customer.duplicate.DuplicateMark;
import org.kehu.customer.duplicate.DuplicateMarks;
import org.springframework.stereotype.Component;

/** Makes the traces of a file; what is personal in them is keyed. */
@Component
class Tracer {

  private final NameIndex names;
  private final DuplicateMarks marks;

  Tracer(NameIndex names, DuplicateMarks marks) {
    this.names = names;
    this.marks = marks;
  }

  /** By what a file with this profile is found. */
  Traces of(CustomerKind kind, Profile profile) {
    return new Traces(
        names.tokens(profile),
        marksOf(kind, profile).stream()
            .map(DuplicateMark::stored)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** By what a second file of the same customer is found. */
  List<DuplicateMark> marksOf(CustomerKind kind, Profile profile) {
    return marks.of(profile.duplicateKeys(kind));
  }
}
