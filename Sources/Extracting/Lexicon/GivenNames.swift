extension Lexicon {
    /// Very common given names, and surnames that the press uses alone.
    static let givenNames: [Entry] = [
        (
            [.givenName, .masculine],
            """
            aaron abdul abdullah abraham adam adrian ahmed alan albert alejandro alexander alexandre alfred ali allan allen
            alex andre andreas andrew angelo anthony antonio arnold arthur ban barack barry ben benjamin bernard bernie bill
            billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan carl carlos cedric charles
            charlie chris christian christopher chuck clarence claude cliff colin corey craig curtis damien dan daniel danny
            darren dave david dean dennis derek diego dick dmitri dominic don donald douglas doug dwight earl ed eddie edgar
            eduardo edward edwin eli elias elliott emmanuel enrique eric erik ernest ethan eugene evan fernando felix floyd
            francesco francis francisco francois frank franklin fred frederick gabriel gary gavin geoffrey george gerald gerard
            giovanni glenn gordon graham greg gregory gustavo guy hans harold harry harvey hassan hector henri henry herbert
            howard hugh hugo ian igor isaac ismail ivan jack jackson jacob jacques jake james jamie jared jason javier jay jean
            jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joachim joe joel johan john johnny jonathan jorge jose joseph
            joshua josh juan julian julio justin karl keith ken kenneth kevin khalid kim kirk kurt kyle lance larry lars
            laurent lawrence lee leo leon leonard leonardo lewis lindsey lionel lloyd louis luc lucas luigi luis luke malcolm
            manuel marc marcel marco marcus mario mark marshall martin marty marvin mathieu matt matthew maurice max maxime
            michael michel miguel mike mitch mitt mohamed mohammad mohammed morgan muhammad nathan nathaniel neil newt
            nicholas nick nicolas nigel nikolai noah norman oliver olivier omar oscar osama otto owen pablo pascal pat patrick
            paul pedro pete peter phil philip philippe phillip pierre rafael ralph ramon randy raphael raul ray raymond reince
            ricardo richard rick ricky rob robert roberto robin rodney rodrigo roger roland roman ron ronald ross roy rudy
            rupert russell ryan salvador sam samuel scott sean sebastian serge sergei seth shane shaun shawn simon stanley
            stefan stephen steve steven stuart ted terrence terry theodore thierry thomas tim timothy toby todd tom tommy tony
            travis trevor tyler victor vince vincent vladimir wade walter warren wayne will william wolfgang xavier yusuf yves
            zachary
            """
        ),
        (
            [.givenName, .feminine],
            """
            abigail adriana agnes alexandra alice alicia alison allison amanda amber amelia amy ana andrea angela angelina
            anita ann anna anne annette annie april ashley asia audrey barbara beatrice beth betty beverly bonnie brenda
            bridget brigitte camille carla carmen carol carole caroline carolyn cassandra catherine cathy cecilia celine
            charlotte cheryl chloe christina christine cindy claire clara claudia colleen cristina crystal cynthia daniela
            danielle dawn deborah debbie debra denise diana diane dolores donna doris dorothy eileen elaine eleanor elena elisa
            elise elizabeth ellen emily emma erica erin esther eva evelyn fatima felicia fiona florence frances francesca
            gabriela gail gina gloria grace greta gwen hannah heather heidi helen helena hillary holly huma ida ingrid irene
            iris isabel isabella isabelle ivanka jacqueline jane janet janice jean jeanne jenna jennifer jenny jessica jill
            joan joann joanna joanne josephine joy joyce juanita judith judy julia juliana julie juliette june karen kate
            katherine kathleen kathryn kathy katie katrina kayla kelly kellyanne kimberly kirsten kristen kristin laura lauren
            leah leila leslie lillian linda lisa liz loretta lori louise lucia lucy lydia lynn madeleine mae maggie margaret
            maria mariana marie marilyn marine marion marissa marjorie marlene martha martina mary maureen megan melania
            melanie melinda melissa mercedes meredith meryl michele michelle miriam molly monica monique nadia nancy naomi
            natalia natalie nicole nina nora norma olga olivia pamela patricia paula pauline peggy penelope penny phyllis
            priscilla rachel rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary ruth sabrina sally
            samantha sandra sara sarah serena sharon sheila shirley simone sofia sonia sophia sophie stacy stella stephanie
            sue susan suzanne sylvia tamara tammy tara teresa thelma theresa tiffany tina tracy ursula valerie vanessa vera
            veronica victoria virginia vivian wanda wendy whitney yolanda yvonne zoe
            """
        ),
        (
            .knownSurname,
            """
            trump obama clinton biden putin merkel macron sarkozy netanyahu erdogan assad reagan nixon kennedy lincoln romney
            mccain sanders pence cruz rubio thatcher blair cameron corbyn hitler stalin zelensky modi trudeau zuckerberg bezos
            musk snowden
            """
        ),
    ]
}
