package org.kehu.customer.archive;

import java.util.Optional;
import org.kehu.kit.access.Caller;

/** Knows who may read the content of a filed volume now: loans are what gives it. */
public interface ReadingRight {

  /**
   * The loan under which the caller may read it now; empty when there is none.
   *
   * @throws org.kehu.kit.problem.Problem when there is one, but not for reading here
   */
  Optional<String> loanOf(ArchiveVolume volume, Caller caller);
}
