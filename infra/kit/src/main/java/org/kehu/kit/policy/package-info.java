/**
 * Rules as data: every value that the company may want to change is a
 * typed, validated, versioned policy, drafted by the administrator, approved by the general manager
 * and in force from an announced instant, never backwards. Services declare a {@link
 * org.kehu.kit.policy.PolicyKind} and ask {@link org.kehu.kit.policy.Policies} what was in force.
 *
 * <p>Forms and guides of a rule are files of the owner {@code policy/<service>.<kind>.<version>} at
 * {@code /api/v1/files/<service>}: attached while the version is a draft, part of it with their
 * digests from its submission, and never changed after that.
 */
@NullMarked
package org.kehu.kit.policy;

import org.jspecify.annotations.NullMarked;
