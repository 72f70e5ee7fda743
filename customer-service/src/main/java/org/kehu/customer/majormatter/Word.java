package org.kehu.customer.majormatter;

import java.time.Instant;

/** What somebody said about a major matter: more of it, why it is secret, why it is none. */
public record Word(String text, String by, Instant at) {}
