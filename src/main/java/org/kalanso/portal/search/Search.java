package org.kalanso.portal.search;

import java.util.Comparator;
import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.search.Found;
import org.kalanso.platform.search.SearchSource;
import org.kalanso.platform.text.Names;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts one question to every module. */
@Component
public class Search {
    static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int A_GROUP = 8;
    private final ObjectProvider<SearchSource> sources;

    Search(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    /** What one module found. */
    public record Group(String title, List<Found> found) {}

    /** Nothing for fewer than two characters. */
    List<Group> find(Caller caller, String typed) {
        String words = Names.tidy(typed);
        if (words.length() < SHORTEST) return List.of();
        String asked = words.substring(0, Math.min(words.length(), LONGEST));
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .map(source -> new Group(source.title(), source.find(caller, asked, A_GROUP)))
                .filter(group -> !group.found().isEmpty())
                .toList();
    }
}
