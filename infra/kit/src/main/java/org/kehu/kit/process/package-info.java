/**
 * Long commands: what takes more than a few seconds, or changes many documents, is itself a
 * document with idempotent steps. It is claimed by one runner at a time, goes on after a kill, can
 * be cancelled between steps, and undone where its kind can.
 */
@NullMarked
package org.kehu.kit.process;

import org.jspecify.annotations.NullMarked;
