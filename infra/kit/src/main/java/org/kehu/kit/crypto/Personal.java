package org.kehu.kit.crypto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a property of a stored document that holds data of a natural person. Every value in it,
 * down to the leaves of a nested record, is sealed before it reaches the database, and an event
 * that carries such a property is refused. Query conditions on it find nothing: use a {@link
 * BlindIndex}.
 */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {}
