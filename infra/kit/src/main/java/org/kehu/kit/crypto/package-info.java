/**
 * Personal fields at rest: sealed one by one with a data key a subject, found by keyed blind
 * indexes, shown masked, and gone for ever when the subject's key is destroyed (catalogue G-09).
 *
 * <p>The ciphers are those of the JDK (AES-GCM, HMAC-SHA-256, HKDF): all that is needed is there,
 * while a library such as Tink would bring its own key format and a protocol-buffer runtime into
 * every service for the same three primitives.
 */
@NullMarked
package org.kehu.kit.crypto;

import org.jspecify.annotations.NullMarked;
