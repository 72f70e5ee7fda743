package org.kehu.customer.consent;

import java.time.Instant;

/**
 * What a customer said about one purpose.
 *
 * @param granted whether the customer agreed; false for a refusal or a withdrawal
 * @param policyVersion version of the privacy policy that was shown (隐私政策版本, G-13)
 * @param saidAt when the customer said so
 * @param recordedBy who wrote it down
 * @param recordedAt when
 */
public record Consent(
    Purpose purpose,
    boolean granted,
    ConsentMethod method,
    String policyVersion,
    Instant saidAt,
    String recordedBy,
    Instant recordedAt) {

  boolean saysTheSameAs(Consent other) {
    return granted == other.granted
        && method == other.method
        && policyVersion.equals(other.policyVersion);
  }
}
