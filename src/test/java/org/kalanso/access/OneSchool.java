package org.kalanso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.BiFunction;
import org.kalanso.Visitor;
import org.kalanso.reportcards.SmallClass;
import tools.jackson.databind.JsonNode;

/**
 * A school that is to hold one of everything.
 *
 * @param api its head, with a token
 * @param page its head, at the pages
 * @param waiting watches a job until it is done, and gives what the job's address answers
 */
public record OneSchool(SmallClass small, Visitor api, Visitor page, BiFunction<Visitor, UUID, JsonNode> waiting) {
    /** @param answer of an address that starts a job. @return the job's id, once it is done */
    public String done(Visitor.Answer answer) {
        String job = answer.raw().headers().firstValue("Location").orElse("").replaceAll(".*/", "");
        JsonNode done = waiting.apply(api, UUID.fromString(job));
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        return job;
    }

    /** Where the result of a job that is done waits. */
    public String result(String job) {
        return waiting.apply(api, UUID.fromString(job))
                .path("result")
                .path("href")
                .asString();
    }
}
