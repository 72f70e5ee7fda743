/** The page behind the link: server-rendered, without script. */
@NullMarked
package org.kehu.survey.answer.web;

import org.jspecify.annotations.NullMarked;
