package org.kehu.kit.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the documents of an aggregate are laid out, when that is no longer the first way. Documents
 * of earlier layouts are read as they are and written in this one; {@link Store#recast} does it to
 * those that nobody writes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Layout {

  /** Number of the layout, from 2; the document's {@code schema}. */
  int version();

  /** Stored fields of earlier layouts that this one has not; the next write takes them away. */
  String[] retired() default {};
}
