package org.kehu.customer.agreement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that both signed; it never changes, only its filing comes later.
 *
 * @param number from 1
 * @param change null for the first
 * @param fileBy until when it must be filed, by the rule at its signing
 * @param filing null until it is filed
 */
public record SignedVersion(
    int number,
    Terms terms,
    @Nullable AgreementChange change,
    List<Signature> signatures,
    Instant signedAt,
    Instant fileBy,
    @Nullable Filing filing) {

  public SignedVersion {
    signatures = List.copyOf(signatures);
  }

  SignedVersion filed(Filing how) {
    return new SignedVersion(number, terms, change, signatures, signedAt, fileBy, how);
  }
}
