package org.kehu.customer.duplicate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kehu.customer.duplicate.DuplicateKey.Match;

/**
 * A {@link DuplicateKey} as it is stored and looked for: keyed, so that nobody who reads the
 * database can try out all phone numbers.
 *
 * @param match what is equal
 * @param stored what a file carries: the token under the present key, {@code
 *     <match>:<version>.<token>}
 * @param tokens those under all keys; all of them are claimed, so that two writers meet whichever
 *     key they hold for the present one
 * @param former the digest without a key that files of the first layout carry; looked for until the
 *     last of them is written anew
 */
public record DuplicateMark(Match match, String stored, List<String> tokens, String former) {

  public DuplicateMark {
    tokens = List.copyOf(tokens);
  }

  /** All under which a file may carry it. */
  public Set<String> anyOf() {
    Set<String> all = new LinkedHashSet<>(tokens);
    all.add(former);
    return all;
  }

  /** Whether a file that carries these carries this one. */
  public boolean isAmong(Collection<String> carried) {
    return anyOf().stream().anyMatch(carried::contains);
  }
}
