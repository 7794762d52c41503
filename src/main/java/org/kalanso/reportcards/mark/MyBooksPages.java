package org.kalanso.reportcards.mark;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import java.util.List;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Page;
import org.kalanso.platform.web.Place;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Classes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a teacher begins: the classes and subjects whose marks are theirs. */
@Controller
public class MyBooksPages {
    private final Classes classes;
    private final MarkBooks books;

    MyBooksPages(Classes classes, MarkBooks books) {
        this.classes = classes;
        this.books = books;
    }

    @Bean
    static Place marksPlace() {
        return Place.of("place.marks", "grid", "/marks", 20, HEAD, TEACHER);
    }

    @GetMapping("/marks")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView mine(Page page, Caller caller) {
        List<ClassBooks> all = classes.visibleTo(caller).stream()
                .map(each -> new ClassBooks(each, books.subjectsVisibleTo(caller, each)))
                .filter(each -> !each.subjects().isEmpty())
                .toList();
        return page.view("reportcards/mark/mine", "classes", all);
    }

    /** A class and those of its subjects whose marks the reader sees. */
    public record ClassBooks(ClassGroup classGroup, List<ClassSubject> subjects) {}
}
